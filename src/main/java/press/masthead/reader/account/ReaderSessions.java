package press.masthead.reader.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import press.masthead.reader.Reader;

/**
 * Opens and ends sessions. A session holds the reader's id and the epoch it belongs to. A second
 * cookie, which scripts can read and which opens nothing, says that it is worth asking who is
 * signed in: pages of everyone else never ask.
 */
@Component
class ReaderSessions {
  static final String COOKIE = "masthead_reader";
  static final String HINT = "masthead_signed_in";
  static final Duration LIFETIME = Duration.ofDays(30);
  static final String READER = "reader";
  static final String EPOCH = "epoch";

  private final CsrfTokenRepository csrf;

  ReaderSessions(CsrfTokenRepository csrf) {
    this.csrf = csrf;
  }

  /** Under a new id and with new form tokens, whatever the browser came with. */
  void open(Reader reader, int epoch, HttpServletRequest request, HttpServletResponse response) {
    var old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    var session = request.getSession(true);
    session.setMaxInactiveInterval((int) LIFETIME.toSeconds());
    session.setAttribute(READER, reader.id().value());
    session.setAttribute(EPOCH, epoch);
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
        "reader:" + reader.id().value());
    csrf.saveToken(null, request, response);
    hint(LIFETIME, request, response);
  }

  void end(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    csrf.saveToken(null, request, response);
    hint(Duration.ZERO, request, response);
  }

  private static void hint(
      Duration lifetime, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(HINT, "yes")
            .path("/")
            .maxAge(lifetime)
            .sameSite("Lax")
            .secure(request.isSecure())
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
