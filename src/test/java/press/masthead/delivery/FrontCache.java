package press.masthead.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import press.masthead.testing.Http;
import tools.jackson.databind.json.JsonMapper;

/** A CDN as small as can be: keeps what it may, never asks again, and drops by key. */
final class FrontCache {
  private static final HttpClient CLIENT = Http.client();

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final HttpServer purging;

  /** An answer as it came, with its keys. */
  record Kept(int status, String body, String location, Set<String> keys, boolean keepable) {
    boolean looksLike(Kept other) {
      return status == other.status && body.equals(other.body) && location.equals(other.location);
    }
  }

  FrontCache() {
    try {
      purging = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    purging.createContext("/", this::purge);
    purging.start();
  }

  String purgeUrl() {
    return "http://127.0.0.1:" + purging.getAddress().getPort() + "/purge";
  }

  /** From the cache, or asked for and kept. */
  Kept get(String origin, String path) throws IOException, InterruptedException {
    var here = kept.get(path);
    if (here != null) {
      return here;
    }
    var fetched = fetch(origin, path);
    if (fetched.keepable()) {
      kept.put(path, fetched);
    }
    return fetched;
  }

  @Nullable Kept peek(String path) {
    return kept.get(path);
  }

  static Kept fetch(String origin, String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(origin + path)).build();
    var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    var headers = answer.headers();
    var keys = headers.firstValue("Surrogate-Key").map(list -> list.split(" "));
    var life = headers.firstValue("CDN-Cache-Control").orElse("");
    return new Kept(
        answer.statusCode(),
        answer.body(),
        headers.firstValue("Location").orElse(""),
        keys.map(Set::of).orElse(Set.of()),
        life.matches("max-age=[1-9].*"));
  }

  private void purge(HttpExchange exchange) throws IOException {
    var known = exchange.getRequestHeaders().get("Authorization");
    var body = JsonMapper.shared().readTree(exchange.getRequestBody());
    var keys = new HashSet<String>();
    body.get("keys").forEach(key -> keys.add(key.asString()));
    boolean allowed = List.of("Bearer secret").equals(known);
    if (allowed) {
      kept.values().removeIf(page -> page.keys().stream().anyMatch(keys::contains));
    }
    exchange.sendResponseHeaders(allowed ? 204 : 401, -1);
    exchange.close();
  }
}
