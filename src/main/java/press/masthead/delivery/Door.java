package press.masthead.delivery;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import press.masthead.delivery.purge.CdnFields;
import press.masthead.page.PageView;
import press.masthead.page.StandingPages;

/**
 * Answers readers while the house behind is still being opened: from the pages that the house
 * before left standing, once those are up to date. Everything else it holds until the house is
 * open, and then leads in. The house takes over the listening socket; connections that came through
 * here stay here, are led in request by request, and are asked to come by the front the next time.
 * From then on nothing is answered from what was left standing, as the house can now change it.
 */
public final class Door extends Handler.Abstract.NonBlocking implements AutoCloseable {
  /** Longer than any start, so that no held request is given up. */
  private static final long PATIENCE_MILLIS = 300_000;

  private static final int HEADERS = 16 * 1024;
  private static final int THREADS = 8;

  private final ServerSocketChannel channel;
  private final StandingPages pages;
  private final Clock clock;
  private final Server server;
  private final ServerConnector connector;
  private final Sending sending = new Sending(List.of(this::seen), CdnFields.none(), () -> true);
  private final Queue<PageView> views = new ConcurrentLinkedQueue<>();
  private final Lock lock = new ReentrantLock();
  private final List<Held> held = new ArrayList<>();
  private volatile boolean serving;
  private volatile @Nullable Handler house;
  private volatile @Nullable Consumer<PageView> counting;
  private volatile boolean closed;

  private record Held(Request request, Response response, Callback callback) {}

  private Door(ServerSocketChannel channel, boolean forwarded, StandingPages pages, Clock clock) {
    this.channel = channel;
    this.pages = pages;
    this.clock = clock;
    var threads = new QueuedThreadPool(THREADS, 2);
    threads.setName("door");
    threads.setDaemon(true);
    server = new Server(threads);
    connector = new Entry(server, forwarded);
    server.addConnector(connector);
    server.setHandler(this);
    server.setErrorHandler(new RefusedRequests());
  }

  /** Listens, and holds whoever comes, until {@link #serve} and {@link #giveWay}. */
  public static Door open(Listening where, StandingPages pages, Clock clock) throws IOException {
    var channel = ServerSocketChannel.open();
    try {
      channel.socket().setReuseAddress(true);
      channel.bind(where.address(), EdgeConfiguration.AT_THE_DOOR);
      var door = new Door(channel, where.forwarded(), pages, clock);
      door.connector.open(channel);
      door.server.start();
      return door;
    } catch (IOException e) {
      channel.close();
      throw e;
    } catch (Exception e) {
      channel.close();
      throw new IOException(e);
    }
  }

  public int port() {
    return channel.socket().getLocalPort();
  }

  /** The pages are up to date, and somebody sees to it that they stay so. */
  public void serve() {
    lock.lock();
    serving = true;
    lock.unlock();
    for (var each : taken()) {
      handle(each.request(), each.response(), each.callback());
    }
  }

  public boolean hasGivenWay() {
    return house != null;
  }

  /**
   * Gives the socket to the first connector of {@code server}, and everybody to its handler as that
   * connector begins to accept.
   *
   * @param counted takes the views that were seen here
   */
  void giveWay(Server server, Consumer<PageView> counted) {
    try {
      var next = (ServerConnector) server.getConnectors()[0];
      next.open(channel);
      next.addEventListener(
          new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
              giveWay(server.getHandler(), counted);
            }
          });
    } catch (IOException e) {
      throw new IllegalStateException("the door's socket cannot be handed over", e);
    }
  }

  private void giveWay(Handler opened, Consumer<PageView> counted) {
    connector.setAccepting(false);
    house = opened;
    counting = counted;
    count();
    for (var each : taken()) {
      leadIn(opened, each.request(), each.response(), each.callback());
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var opened = house;
    if (opened != null) {
      leadIn(opened, request, response, callback);
      return true;
    }
    var served = serving;
    if (!served || !sendIfStanding(request, response, callback)) {
      hold(new Held(request, response, callback), served);
    }
    return true;
  }

  private boolean sendIfStanding(Request request, Response response, Callback callback) {
    return Edge.isRead(request)
        && (sendPage(request, response, callback) || sendAsset(request, response, callback));
  }

  private boolean sendPage(Request request, Response response, Callback callback) {
    var site = pages.site(Request.getServerName(request));
    var page = site == null ? null : pages.find(site, Edge.path(request), clock.instant());
    if (site == null || page == null) {
      return false;
    }
    sending.send(page, site.title(), site.url(), request, response, callback);
    return true;
  }

  private boolean sendAsset(Request request, Response response, Callback callback) {
    var codings = String.join(",", request.getHeaders().getValuesList(HttpHeader.ACCEPT_ENCODING));
    var asset = pages.asset(Edge.path(request), codings);
    if (asset == null) {
      return false;
    }
    sending.send(asset, request, response, callback);
    return true;
  }

  /**
   * @param served whether pages were served when this one was not
   */
  private void hold(Held each, boolean served) {
    lock.lock();
    try {
      if (house == null && !closed && serving == served) {
        held.add(each);
        return;
      }
    } finally {
      lock.unlock();
    }
    if (house == null && closed) {
      refuse(each);
    } else {
      handle(each.request(), each.response(), each.callback());
    }
  }

  private List<Held> taken() {
    lock.lock();
    try {
      var all = List.copyOf(held);
      held.clear();
      return all;
    } finally {
      lock.unlock();
    }
  }

  private static void leadIn(
      Handler opened, Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
    try {
      if (!opened.handle(request, response, callback)) {
        Response.writeError(request, response, callback, 404);
      }
    } catch (Exception | Error e) {
      Response.writeError(request, response, callback, e);
    }
  }

  private static void refuse(Held each) {
    Response.writeError(each.request(), each.response(), each.callback(), 503);
  }

  private void seen(PageView view) {
    views.add(view);
    count();
  }

  private void count() {
    var counted = counting;
    if (counted != null) {
      for (var view = views.poll(); view != null; view = views.poll()) {
        counted.accept(view);
      }
    }
  }

  /** Who is still held hears that there is no house. */
  @Override
  public void close() {
    lock.lock();
    closed = true;
    lock.unlock();
    taken().forEach(Door::refuse);
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the door does not close", e);
    }
  }

  /** The listening socket, which is closed by the house where that has taken it over. */
  private static final class Entry extends ServerConnector {
    Entry(Server server, boolean forwarded) {
      super(server, 1, 1, new HttpConnectionFactory(configuration(forwarded)));
      setIdleTimeout(PATIENCE_MILLIS);
    }

    private static HttpConfiguration configuration(boolean forwarded) {
      var configuration = new HttpConfiguration();
      configuration.setSendServerVersion(false);
      configuration.setRequestHeaderSize(HEADERS);
      configuration.setHeaderCacheSize(0);
      if (forwarded) {
        configuration.addCustomizer(new ForwardedRequestCustomizer());
      }
      return configuration;
    }

    @Override
    public void accept(int acceptor) throws IOException {
      try {
        super.accept(acceptor);
      } catch (ClosedChannelException closed) {
        setAccepting(false);
      }
    }
  }
}
