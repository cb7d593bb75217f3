package press.masthead.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import press.masthead.page.FinishedPage;
import press.masthead.page.PageView;
import press.masthead.title.Title;

/** Puts a finished page on the wire: negotiation, validators, caching rules. */
@Component
class Sending {
  /** Browsers ask again each time, which a validator makes cheap; a CDN in front is purged. */
  private static final String CACHING = "public, max-age=0, must-revalidate, stale-if-error=86400";

  private final List<PageView.Counter> counters;

  Sending(List<PageView.Counter> counters) {
    this.counters = List.copyOf(counters);
  }

  void send(
      FinishedPage page, Title title, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var location = page.location();
    if (location != null) {
      moved(location.startsWith("/") ? title.url(location) : location, response);
      return;
    }
    count(page, title, request);
    var gzip = page.gzip();
    var zipped = gzip != null && accepts(request, "gzip");
    var body = gzip != null && zipped ? gzip : page.bytes();
    var etag = '"' + page.etag() + (zipped ? "-gzip" : "") + '"';
    response.setHeader(HttpHeaders.ETAG, etag);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
    if (gzip != null) {
      response.setHeader(HttpHeaders.VARY, "Accept-Encoding");
    }
    if (page.status() == 200 && matches(request, etag)) {
      response.setStatus(304);
      return;
    }
    response.setStatus(page.status());
    response.setContentType(page.type());
    if (zipped) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  void moved(String location, HttpServletResponse response) {
    response.setStatus(301);
    response.setHeader(HttpHeaders.LOCATION, location);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
  }

  void noTitle(String host, HttpServletResponse response) throws IOException {
    response.setStatus(404);
    response.setContentType("text/plain;charset=utf-8");
    response
        .getOutputStream()
        .write(
            ("No title of this publisher lives at “"
                    + host
                    + "”.\n"
                    + "If it should, add the host to a title.\n")
                .getBytes(StandardCharsets.UTF_8));
  }

  private void count(FinishedPage page, Title title, HttpServletRequest request) {
    var subject = page.subject();
    if (page.status() == 200 && subject != null && request.getMethod().equals("GET")) {
      var view =
          new PageView(
              title.id(),
              subject,
              request.getRemoteAddr(),
              header(request, HttpHeaders.USER_AGENT),
              purpose(request));
      counters.forEach(counter -> counter.count(view));
    }
  }

  private static String purpose(HttpServletRequest request) {
    return header(request, "Sec-Purpose") + header(request, "Purpose") + header(request, "X-Moz");
  }

  private static String header(HttpServletRequest request, String name) {
    var value = request.getHeader(name);
    return value == null ? "" : value;
  }

  private static boolean accepts(HttpServletRequest request, String coding) {
    return Arrays.stream(header(request, HttpHeaders.ACCEPT_ENCODING).split(","))
        .map(String::strip)
        .anyMatch(each -> each.startsWith(coding) && !each.matches(".*;\\s*q=0(\\.0*)?"));
  }

  private static boolean matches(HttpServletRequest request, String etag) {
    return Arrays.stream(header(request, HttpHeaders.IF_NONE_MATCH).split(","))
        .map(tag -> tag.strip().replaceFirst("^W/", ""))
        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
  }
}
