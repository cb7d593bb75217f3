package press.masthead.api.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Answers with a problem where no controller was reached. */
final class ProblemAnswer {
  static final String NOBODY =
      "Send “Authorization: Bearer …” with a token that a member made at the desk, and that is"
          + " neither over nor revoked.";

  private ProblemAnswer() {}

  static void write(HttpServletResponse response, Problem.Code code, String detail)
      throws IOException {
    write(response, Problem.of(code, detail, List.of()));
  }

  static void write(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(Problem.JSON.toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getOutputStream().write(ApiJson.MAPPER.writeValueAsBytes(problem));
  }

  static void nobody(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"masthead\"");
    write(response, Problem.Code.UNAUTHENTICATED, NOBODY);
  }
}
