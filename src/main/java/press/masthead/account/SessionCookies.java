package press.masthead.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** Reads and writes the {@link SessionCookie} of the longest path that a request is below. */
@Component
class SessionCookies implements CookieSerializer {
  private final Map<SessionCookie, CookieSerializer> cookies = new LinkedHashMap<>();

  SessionCookies(ObjectProvider<SessionCookie> cookies) {
    cookies.stream()
        .sorted(Comparator.comparing((SessionCookie cookie) -> cookie.path().length()).reversed())
        .forEach(cookie -> this.cookies.put(cookie, serializer(cookie)));
  }

  @Override
  public void writeCookieValue(CookieValue value) {
    at(value.getRequest()).writeCookieValue(value);
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return at(request).readCookieValues(request);
  }

  private CookieSerializer at(HttpServletRequest request) {
    var path = request.getRequestURI();
    return cookies.entrySet().stream()
        .filter(cookie -> cookie.getKey().isFor(path))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElseThrow(() -> new IllegalStateException("no session cookie for " + path));
  }

  private static CookieSerializer serializer(SessionCookie cookie) {
    var serializer = new DefaultCookieSerializer();
    serializer.setCookieName(cookie.name());
    serializer.setCookiePath(cookie.path());
    serializer.setUseHttpOnlyCookie(true);
    serializer.setSameSite("Lax");
    serializer.setCookieMaxAge((int) cookie.lifetime().toSeconds());
    return serializer;
  }
}
