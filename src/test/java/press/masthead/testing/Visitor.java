package press.masthead.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Somebody with a browser that runs no scripts, at a network address of their own: follows no
 * redirect by itself, keeps cookies, fills in forms as they stand on the page.
 */
public final class Visitor {
  private final CookieManager cookies;
  private final HttpClient client;
  private final String origin;
  private final String network;

  public Visitor(int port) {
    this(port, new CookieManager());
  }

  private Visitor(int port, CookieManager cookies) {
    this.cookies = cookies;
    this.client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
    this.origin = "http://localhost:" + port;
    var random = ThreadLocalRandom.current();
    this.network =
        "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
  }

  /** The same browser, led to another node. */
  public Visitor at(int port) {
    return new Visitor(port, cookies);
  }

  /** An answer as a page. */
  public record Answer(HttpResponse<String> response, Document page) {
    public int status() {
      return response.statusCode();
    }

    public Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    /** Where a redirect leads, without the origin. */
    public String location() {
      return header("Location").orElseThrow().replaceFirst("^http://localhost(:\\d+)?", "");
    }
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Posts fields as they are given, and nothing else. */
  public Answer post(String path, Map<String, String> fields) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(fields))));
  }

  /**
   * Asks as a script of the desk does.
   *
   * @param token of the page that the script is on; blank for none
   */
  public Answer ask(String method, String path, String token, byte[] body) {
    var type = body.length > 0 && body[0] == '{' ? "application/json" : "application/octet-stream";
    return send(
        request(path)
            .header("Content-Type", type)
            .header("X-XSRF-TOKEN", token)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** Fills in the form with that action on a page: its hidden fields go along. */
  public Answer submit(Answer on, String action, Map<String, String> typed) {
    var form = on.page().selectFirst("form[action=" + action + "]");
    if (form == null) {
      throw new AssertionError("no form to " + action + " on\n" + on.page());
    }
    var fields = new LinkedHashMap<String, String>();
    form.select("input[type=hidden]").forEach(in -> fields.put(in.attr("name"), in.attr("value")));
    fields.putAll(typed);
    return post(action, fields);
  }

  /** Opens a page and submits a form on it. */
  public Answer submit(String page, String action, Map<String, String> typed) {
    return submit(get(page), action, typed);
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path)).header("X-Forwarded-For", network);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response, Jsoup.parse(response.body(), origin));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
