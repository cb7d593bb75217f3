package press.masthead.api.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets what is asked by POST under an {@code Idempotency-Key} be done once, however often it is
 * sent: whoever got no answer sends it again. Takes no more JSON at once than anybody writes.
 */
final class OnceFilter extends OncePerRequestFilter {
  private static final String KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;
  private static final int MOST = 4 * 1024 * 1024;
  private static final List<String> KEPT =
      List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

  private final Answers answers;

  OnceFilter(Answers answers) {
    this.answers = answers;
  }

  /** It could not be done: what was begun is taken back, and the answer stands. */
  private static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failed(@Nullable Throwable cause) {
      super(cause);
    }
  }

  /** A file is taken as a stream, and the same one twice is one anyway. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var type = request.getContentType();
    return request.getMethod().equals("GET") || type != null && !type.contains("json");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var body = request.getInputStream().readNBytes(MOST + 1);
    var key = request.getMethod().equals("POST") ? request.getHeader(KEY) : null;
    if (body.length > MOST) {
      ProblemAnswer.write(
          response, Problem.Code.TOO_LARGE, "Send at most %,d bytes.".formatted(MOST));
    } else if (key == null) {
      chain.doFilter(new ReadRequest(request, body), response);
    } else if (!key.matches("[\\x21-\\x7e]{1," + LONGEST_KEY + "}")) {
      ProblemAnswer.write(
          response,
          Problem.Code.MALFORMED,
          "Send as %s at most %d letters, digits and signs without spaces, such as a UUID."
              .formatted(KEY, LONGEST_KEY));
    } else {
      once(key, new ReadRequest(request, body), hash(request, body), response, chain);
    }
  }

  private void once(
      String key,
      HttpServletRequest request,
      byte[] hash,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    var fresh = new ContentCachingResponseWrapper(response);
    try {
      var earlier =
          answers.once(
              Caller.required().token().id(), key, hash, () -> pass(request, hash, fresh, chain));
      if (earlier.isPresent()) {
        repeat(earlier.get(), hash, response);
        return;
      }
    } catch (Failed failed) {
      switch (failed.getCause()) {
        case ServletException wrong -> throw wrong;
        case IOException wrong -> throw wrong;
        case null, default -> {}
      }
    } catch (UnexpectedRollbackException _) {
      // what was refused halfway is taken back, and the refusal stands
    }
    fresh.copyBodyToResponse();
  }

  private static KeptAnswer pass(
      HttpServletRequest request,
      byte[] hash,
      ContentCachingResponseWrapper response,
      FilterChain chain) {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException wrong) {
      throw new Failed(wrong);
    }
    if (response.getStatus() >= 500) {
      throw new Failed(null);
    }
    return new KeptAnswer(
        hash, response.getStatus(), headers(response), response.getContentAsByteArray());
  }

  private static Map<String, String> headers(HttpServletResponse response) {
    var headers = new LinkedHashMap<String, String>();
    for (var name : KEPT) {
      var value = response.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return headers;
  }

  private static void repeat(KeptAnswer earlier, byte[] hash, HttpServletResponse response)
      throws IOException {
    if (!Arrays.equals(earlier.request(), hash)) {
      ProblemAnswer.write(
          response,
          Problem.Code.KEY_REUSED,
          "Send another %s with another request.".formatted(KEY));
      return;
    }
    response.setStatus(earlier.status());
    earlier.headers().forEach(response::setHeader);
    response.setHeader("Idempotent-Replayed", "true");
    response.getOutputStream().write(earlier.body());
  }

  private static byte[] hash(HttpServletRequest request, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var asked = request.getRequestURI() + "?" + request.getQueryString() + "\n";
      digest.update(asked.getBytes(StandardCharsets.UTF_8));
      return digest.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
