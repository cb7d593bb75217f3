package press.masthead.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.UriUtils;
import press.masthead.page.PageRequest;
import press.masthead.page.Pages;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * What may wait, each on a virtual thread of its own: a page that must be assembled, and what is
 * the program's own, which Spring answers behind this.
 */
final class Assembling extends Handler.Wrapper {
  /** Carries what went wrong in assembling to {@link Failures}. */
  static final String FAILURE = Assembling.class.getName() + ".failure";

  private final SingletonSupplier<Titles> titles;
  private final SingletonSupplier<Pages> pages;
  private final SingletonSupplier<Sending> sending;
  private final ExecutorService waiting =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("reader-", 0).factory());

  Assembling(
      Handler program,
      SingletonSupplier<Titles> titles,
      SingletonSupplier<Pages> pages,
      SingletonSupplier<Sending> sending) {
    super(program);
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
    var path = Edge.path(request);
    if (Edge.asksForAPage(request, path)) {
      waiting.execute(() -> assemble(request, path, response, callback));
    } else {
      waiting.execute(() -> passOn(request, response, callback));
    }
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
    if (Edge.isElsewhere(title, Request.getServerName(request), path)) {
      var location = elsewhere(title, request, path);
      sending.obtain().moved(location, Set.of(), request, response, callback);
    } else {
      var page = pages.obtain().get(new PageRequest(title, path));
      sending.obtain().send(page, title.id(), title.url(), request, response, callback);
    }
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

  private static String elsewhere(Title title, Request request, String path) {
    var bare = path.length() > 1 ? path.replaceFirst("/+$", "") : path;
    var query = request.getHttpURI().getQuery();
    var target = UriUtils.encodePath(bare.isEmpty() ? "/" : bare, StandardCharsets.UTF_8);
    return title.url(target) + (query == null ? "" : "?" + query);
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    waiting.shutdown();
  }
}
