package press.masthead.operations;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member at the desk of a Masthead of this machine, for benches: by its forms, as a browser. */
final class DeskVisitor {
  private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

  private final HttpClient browser =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();
  private final String origin;

  private DeskVisitor(String origin) {
    this.origin = origin;
  }

  /** Whom the link that {@code run} prints makes the administrator. */
  static DeskVisitor join(String link) throws IOException, InterruptedException {
    var at = URI.create(link);
    var visitor = new DeskVisitor(at.getScheme() + "://" + at.getRawAuthority());
    var path = at.getRawPath() + "?" + at.getRawQuery();
    var page = visitor.page(path);
    visitor.post(
        path.substring(0, path.indexOf('?')),
        page,
        Map.of(
            "token",
            at.getRawQuery().replaceFirst(".*token=", ""),
            "name",
            "Bench",
            "email",
            "bench@example.com",
            "password",
            "a horse that counts to nine"));
    return visitor;
  }

  String page(String path) throws IOException, InterruptedException {
    var answer = browser.send(to(path).GET().build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new Refusal(path + " answered " + answer.statusCode() + ".", "Its log says why.");
    }
    return answer.body();
  }

  /**
   * Sends a form.
   *
   * @param page that shows it
   */
  HttpResponse<String> post(String path, String page, Map<String, String> fields)
      throws IOException, InterruptedException {
    var secret = SECRET.matcher(page);
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", secret.find() ? secret.group(1) : "");
    var body =
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return browser.send(
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
