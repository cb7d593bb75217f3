package press.masthead.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriUtils;
import press.masthead.page.FinishedPage;
import press.masthead.page.PageRequest;
import press.masthead.page.Pages;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** Answers every address that no other controller has, from the page engine. */
@Controller
class ReaderPages {
  private static final String LOOPBACK = "127\\.0\\.0\\.1|\\[::1]|0\\.0\\.0\\.0";

  private final Titles titles;
  private final Pages pages;
  private final Sending sending;

  ReaderPages(Titles titles, Pages pages, Sending sending) {
    this.titles = titles;
    this.pages = pages;
    this.sending = sending;
  }

  @GetMapping("/**")
  void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var title = title(request);
    if (title.isEmpty()) {
      sending.noTitle(request.getServerName(), response);
      return;
    }
    var path = path(request);
    var elsewhere = elsewhere(title.get(), path, request);
    if (elsewhere.isPresent()) {
      sending.moved(elsewhere.get(), response);
    } else {
      sending.send(page(title.get(), path), title.get(), request, response);
    }
  }

  private FinishedPage page(Title title, String path) {
    return pages.get(new PageRequest(title, path));
  }

  private Optional<Title> title(HttpServletRequest request) {
    var host = request.getServerName();
    return host.matches(LOOPBACK) ? titles.all().stream().findFirst() : titles.byHost(host);
  }

  /** Where a request on a further host, or with a slash too many, ought to have gone. */
  private static Optional<String> elsewhere(Title title, String path, HttpServletRequest request) {
    var main = request.getServerName().equalsIgnoreCase(title.hosts().getFirst());
    var slash = path.length() > 1 && path.endsWith("/");
    if (main && !slash) {
      return Optional.empty();
    }
    var bare = slash ? path.replaceFirst("/+$", "") : path;
    var query = request.getQueryString();
    var target = UriUtils.encodePath(bare.isEmpty() ? "/" : bare, StandardCharsets.UTF_8);
    return Optional.of(title.url(target) + (query == null ? "" : "?" + query));
  }

  private static String path(HttpServletRequest request) {
    var path = request.getRequestURI();
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }
}
