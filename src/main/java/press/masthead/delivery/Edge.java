package press.masthead.delivery;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import press.masthead.page.PageRequest;
import press.masthead.page.Pages;
import press.masthead.title.OwnPaths;
import press.masthead.title.Title;
import press.masthead.title.TitlesAtHand;

/**
 * Stands before everything else that answers. A finished page goes out at once, on the thread that
 * read the request, which must never wait: no filter, no session, nothing counted but the view,
 * nothing made for the occasion but what Jetty makes. Everything else goes to {@link Assembling}.
 */
final class Edge extends Handler.Wrapper {
  private final SingletonSupplier<TitlesAtHand> titles;
  private final SingletonSupplier<Pages> pages;
  private final SingletonSupplier<Sending> sending;

  /**
   * @param behind must not wait either
   */
  Edge(
      Handler behind,
      SingletonSupplier<TitlesAtHand> titles,
      SingletonSupplier<Pages> pages,
      SingletonSupplier<Sending> sending) {
    super(behind);
    this.titles = titles;
    this.pages = pages;
    this.sending = sending;
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return sendIfFinished(request, path(request), response, callback)
        || super.handle(request, response, callback);
  }

  static boolean asksForAPage(Request request, String path) {
    return isRead(request) && !OwnPaths.isPrograms(path);
  }

  static boolean isRead(Request request) {
    var method = request.getMethod();
    return method.equals("GET") || method.equals("HEAD");
  }

  private boolean sendIfFinished(
      Request request, String path, Response response, Callback callback) {
    if (!asksForAPage(request, path)) {
      return false;
    }
    var host = Request.getServerName(request);
    var title = titles.obtain().byHost(host);
    if (title == null || title.isEmpty() || isElsewhere(title.get(), host, path)) {
      return false;
    }
    var page = pages.obtain().kept(new PageRequest(title.get(), path));
    if (page == null) {
      return false;
    }
    sending.obtain().send(page, title.get().id(), title.get().url(), request, response, callback);
    return true;
  }

  /** A request on a further host, or with a slash too many. */
  static boolean isElsewhere(Title title, String host, String path) {
    return path.length() > 1 && path.endsWith("/")
        || !title.hosts().getFirst().equals(host.toLowerCase(Locale.ROOT));
  }

  static String path(Request request) {
    var path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("/");
    if (path.indexOf('%') < 0) {
      return path.isEmpty() ? "/" : path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  /** What the request says in one header; empty if nothing. */
  static String header(Request request, HttpHeader name) {
    return orEmpty(request.getHeaders().get(name));
  }

  static String header(Request request, String name) {
    return orEmpty(request.getHeaders().get(name));
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
