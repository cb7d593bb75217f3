package press.masthead.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A running Masthead, asked over HTTP/1.1 as a cache in front would. */
final class Origin implements AutoCloseable {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#?]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port;

  Origin(int port) {
    this.port = port;
  }

  /** An answer. */
  record Answer(HttpResponse<byte[]> response) {
    int status() {
      return response.statusCode();
    }

    byte[] body() {
      return response.body();
    }

    Optional<String> field(String name) {
      var values = response.headers().allValues(name);
      return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    boolean hasBodyOf(Answer other) {
      return Arrays.equals(body(), other.body());
    }
  }

  /** Home, a story, a section, what is not there, feeds and lists, by their paths. */
  List<String> kindsOfPages() throws IOException, InterruptedException {
    var home = new String(get("/").body(), StandardCharsets.UTF_8);
    var links = LINK.matcher(home).results().map(link -> link.group(1)).distinct().toList();
    return List.of(
        "/",
        first(links, ".*/\\d{4}-\\d\\d-\\d\\d-.*"),
        first(links, "/[a-z-]+"),
        "/archive",
        "/feed.xml",
        "/sitemap.xml",
        "/robots.txt");
  }

  private static String first(List<String> links, String like) {
    return links.stream()
        .filter(link -> link.matches(like))
        .findFirst()
        .orElseThrow(
            () -> new Refusal("The home page has no link like " + like, "Is the demo whole?"));
  }

  Answer get(String path, String... fields) throws IOException, InterruptedException {
    return ask("GET", path, fields);
  }

  /**
   * @param fields names and values in turn
   */
  Answer ask(String method, String path, String... fields)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    for (int n = 0; n < fields.length; n += 2) {
      request.header(fields[n], fields[n + 1]);
    }
    return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
  }

  @Override
  public void close() {
    client.close();
  }
}
