package press.masthead.editor.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The way out to others. Every host on it, redirects included, is looked up once and the connection
 * goes to an address that was found to be in reach, so that no name can mean one machine when it is
 * looked at and another when it is connected to.
 */
@Component
final class Outside implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;
  private static final TimeUnit UNIT = TimeUnit.MILLISECONDS;

  private final Reach reach;
  private final Duration patience;
  private @Nullable HttpClient client;

  @Autowired
  Outside(LinkSettings settings) {
    this(Reach.PUBLIC, settings.patience());
  }

  Outside(Reach reach, Duration patience) {
    this.reach = reach;
    this.patience = patience;
  }

  /** No machine of that name may be asked. */
  static final class OutOfReach extends IOException {
    private static final long serialVersionUID = 1;
  }

  Duration patience() {
    return patience;
  }

  /** What an address answers; no more than the head is read. */
  int status(URI address, HttpMethod method)
      throws InterruptedException, TimeoutException, ExecutionException, IOException {
    try (var listener = new InputStreamResponseListener()) {
      var request = client().newRequest(address).method(method).timeout(millis(), UNIT);
      request.send(listener);
      try {
        return listener.get(millis(), UNIT).getStatus();
      } finally {
        request.abort(new IOException("the head is enough"));
      }
    }
  }

  /** What stands at an address, if it is there at once and not longer than so many bytes. */
  Optional<String> text(URI address, int most)
      throws InterruptedException, TimeoutException, ExecutionException, IOException {
    try (var listener = new InputStreamResponseListener()) {
      var request = client().newRequest(address).timeout(millis(), UNIT);
      request.send(listener);
      try {
        if (listener.get(millis(), UNIT).getStatus() != 200) {
          return Optional.empty();
        }
        var bytes = listener.getInputStream().readNBytes(most + 1);
        return bytes.length > most
            ? Optional.empty()
            : Optional.of(new String(bytes, StandardCharsets.UTF_8));
      } finally {
        request.abort(new IOException("that is enough"));
      }
    }
  }

  private long millis() {
    return patience.toMillis();
  }

  /** Made when it is first needed: most starts need none. */
  private synchronized HttpClient client() {
    if (client == null) {
      client = started();
    }
    return client;
  }

  private HttpClient started() {
    var threads = new QueuedThreadPool(8, 1);
    threads.setName("outside");
    threads.setDaemon(true);
    var made = new HttpClient();
    made.setExecutor(threads);
    made.setConnectTimeout(millis());
    made.setFollowRedirects(true);
    made.setMaxRedirects(MOST_REDIRECTS);
    made.setMaxResponseHeadersSize(32 * 1024);
    made.setHttpCookieStore(new HttpCookieStore.Empty());
    made.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, "Masthead (looks after links)"));
    made.setSocketAddressResolver((host, port, context, promise) ->
        Thread.startVirtualThread(() -> resolve(host, port, promise)));
    try {
      made.start();
    } catch (Exception e) {
      throw new IllegalStateException("the way out does not open", e);
    }
    return made;
  }

  private void resolve(String host, int port, Promise<List<InetSocketAddress>> promise) {
    try {
      var allowed =
          Arrays.stream(InetAddress.getAllByName(host))
              .filter(address -> reach.allows(address, port))
              .map(address -> new InetSocketAddress(address, port))
              .toList();
      if (allowed.isEmpty()) {
        promise.failed(new OutOfReach());
      } else {
        promise.succeeded(allowed);
      }
    } catch (UnknownHostException e) {
      promise.failed(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (client != null) {
        client.stop();
      }
    } catch (Exception e) {
      throw new IllegalStateException("the way out does not close", e);
    }
  }
}
