package press.masthead.site;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import press.masthead.page.Layouts;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * What a reader sees of any failure: calm words, and for a failure of ours the number under which
 * the log has the rest. A database that does not answer is said to pass, and fills no log: its
 * followers and the health page tell of it. Says it in plain text to whoever does not read pages,
 * and where not even a page can be made, and to programs as a problem.
 */
@Controller
class ErrorPages implements ErrorController {
  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

  /** In seconds. */
  private static final String RETRY_AFTER = "5";

  private final Titles titles;
  private final Layouts layouts;
  private final Templates templates;
  private final SecureRandom random;

  ErrorPages(Titles titles, Layouts layouts, Templates templates, SecureRandom random) {
    this.titles = titles;
    this.layouts = layouts;
    this.templates = templates;
    this.random = random;
  }

  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<?> answer(HttpServletRequest request) {
    var outage = Outage.isBehind(failure(request));
    var status = outage ? 503 : status(request);
    var incident = status >= 500 && !outage ? report(request, status) : null;
    var answer = ResponseEntity.status(status).cacheControl(CacheControl.noStore());
    if (outage) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    }
    if (isProgram(request)) {
      return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem(status, incident));
    }
    var page = readsPages(request) ? page(request, status, incident) : Optional.<String>empty();
    return page.isPresent()
        ? answer.contentType(HTML).body(page.get())
        : answer.contentType(TEXT).body(text(status, incident));
  }

  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : 404;
  }

  private static @Nullable Throwable failure(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
        ? thrown
        : null;
  }

  private String report(HttpServletRequest request, int status) {
    var incident = incident();
    var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var failure = failure(request);
    if (failure != null) {
      log.error("incident {}: {} at {}", incident, status, path, failure);
    } else {
      log.error("incident {}: {} at {}", incident, status, path);
    }
    return incident;
  }

  private String incident() {
    var bytes = new byte[4];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static boolean isProgram(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        && path.startsWith("/api/");
  }

  /** RFC 9457. */
  private static Map<String, Object> problem(int status, @Nullable String incident) {
    var words = ErrorWords.of(status);
    var detail = incident == null ? words.words() : words.words() + " Incident " + incident;
    return Map.of(
        "type",
        "about:blank",
        "title",
        words.heading(),
        "status",
        status,
        "detail",
        detail,
        "code",
        status == 503 ? "away" : "failure");
  }

  private static boolean readsPages(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept == null || accept.contains("text/html") || accept.contains("*/*");
  }

  private Optional<String> page(HttpServletRequest request, int status, @Nullable String incident) {
    try {
      return titles
          .byHost(request.getServerName())
          .map(title -> templates.siteError(page(title, status, incident)).render());
    } catch (RuntimeException e) {
      log.error("no page for incident {}", incident, e);
      return Optional.empty();
    }
  }

  private ErrorPage page(Title title, int status, @Nullable String incident) {
    var words = ErrorWords.of(status);
    return new ErrorPage(
        layouts.of(title, words.heading()).unlisted(),
        words.heading(),
        words.words(),
        List.of(),
        incident);
  }

  private static String text(int status, @Nullable String incident) {
    var words = ErrorWords.of(status);
    var text = words.heading() + ".\n" + words.words() + "\n";
    return incident == null ? text : text + "Incident " + incident + "\n";
  }
}
