package press.masthead.delivery;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.UriUtils;
import press.masthead.page.FinishedPage;
import press.masthead.page.PageRequest;
import press.masthead.page.Pages;
import press.masthead.title.OwnPaths;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * Stands before everything else that answers. A finished page goes out at once, on the thread that
 * read the request, which must never wait: no filter, no session, nothing made for the occasion but
 * what Jetty makes. All that may wait goes to a virtual thread: a page that must be assembled, and
 * what is the program's own, which Spring answers behind this.
 */
final class Edge extends Handler.Wrapper {
  /** Carries what went wrong in assembling to {@link Failures}. */
  static final String FAILURE = Edge.class.getName() + ".failure";

  private final SingletonSupplier<Titles> titles;
  private final SingletonSupplier<Pages> pages;
  private final SingletonSupplier<Sending> sending;
  private final ExecutorService waiting =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("reader-", 0).factory());

  Edge(
      SingletonSupplier<Titles> titles,
      SingletonSupplier<Pages> pages,
      SingletonSupplier<Sending> sending) {
    this.titles = titles;
    this.pages = pages;
    this.sending = sending;
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var path = path(request);
    if (!asksForAPage(request) || OwnPaths.isPrograms(path)) {
      waiting.execute(() -> passOn(request, response, callback));
    } else if (!sendIfFinished(request, path, response, callback)) {
      waiting.execute(() -> assemble(request, path, response, callback));
    }
    return true;
  }

  static boolean asksForAPage(Request request) {
    var method = request.getMethod();
    return method.equals("GET") || method.equals("HEAD");
  }

  private boolean sendIfFinished(
      Request request, String path, Response response, Callback callback) {
    var host = Request.getServerName(request);
    var title = titles.obtain().byHostAtHand(host);
    if (title == null || title.isEmpty() || isElsewhere(title.get(), host, path)) {
      return false;
    }
    var page = pages.obtain().kept(new PageRequest(title.get(), path));
    if (page == null) {
      return false;
    }
    send(page, title.get(), request, response, callback);
    return true;
  }

  private void assemble(Request request, String path, Response response, Callback callback) {
    try {
      var host = Request.getServerName(request);
      var title = titles.obtain().byHost(host);
      if (title.isEmpty()) {
        sending.obtain().noTitle(host, titles.obtain().all().isEmpty(), response, callback);
      } else {
        assemble(title.get(), request, path, response, callback);
      }
    } catch (RuntimeException | Error e) {
      request.setAttribute(FAILURE, e);
      passOn(request, response, callback);
    }
  }

  private void assemble(
      Title title, Request request, String path, Response response, Callback callback) {
    if (isElsewhere(title, Request.getServerName(request), path)) {
      var location = elsewhere(title, request, path);
      sending.obtain().moved(location, Set.of(), request, response, callback);
    } else {
      var page = pages.obtain().get(new PageRequest(title, path));
      send(page, title, request, response, callback);
    }
  }

  private void send(
      FinishedPage page, Title title, Request request, Response response, Callback callback) {
    sending.obtain().send(page, title.id(), title.url(), request, response, callback);
  }

  /** To Spring. */
  private void passOn(Request request, Response response, Callback callback) {
    request.addHttpStreamWrapper(OwnAnswers::new);
    try {
      if (!super.handle(request, response, callback)) {
        Response.writeError(request, response, callback, 404);
      }
    } catch (Throwable e) {
      Response.writeError(request, response, callback, e);
    }
  }

  /** A request on a further host, or with a slash too many. */
  private static boolean isElsewhere(Title title, String host, String path) {
    return path.length() > 1 && path.endsWith("/")
        || !title.hosts().getFirst().equals(host.toLowerCase(Locale.ROOT));
  }

  private static String elsewhere(Title title, Request request, String path) {
    var bare = path.length() > 1 ? path.replaceFirst("/+$", "") : path;
    var query = request.getHttpURI().getQuery();
    var target = UriUtils.encodePath(bare.isEmpty() ? "/" : bare, StandardCharsets.UTF_8);
    return title.url(target) + (query == null ? "" : "?" + query);
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

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    waiting.shutdown();
  }
}
