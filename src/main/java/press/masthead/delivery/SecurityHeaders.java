package press.masthead.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import press.masthead.page.Player;

/**
 * What browsers may do with any answer of ours: load nothing from elsewhere, run no script but our
 * files, frame us nowhere, guess no types. Only a player that a reader asked for comes from another
 * house, in a frame.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
          + " frame-src "
          + Player.origins()
          + ";"
          + " base-uri 'none'; frame-ancestors 'none'";

  static final String STRICT_TRANSPORT = "max-age=31536000";

  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy", POLICY,
          "Referrer-Policy", "strict-origin-when-cross-origin",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy",
              "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ALL.forEach(response::setHeader);
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", STRICT_TRANSPORT);
    }
    chain.doFilter(request, response);
  }

  /** An answer that is reset for an error page loses its headers. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
