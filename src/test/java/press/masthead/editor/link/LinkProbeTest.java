package press.masthead.editor.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host of our own that answers in every way; nothing else may be asked. */
class LinkProbeTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer host;
  private Outside outside;
  private LinkProbe probe;

  @BeforeEach
  void open() throws IOException {
    host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    host.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    host.createContext("/", this::answer);
    host.start();
    int port = host.getAddress().getPort();
    outside =
        new Outside(
            (address, at) -> address.isLoopbackAddress() && at == port, Duration.ofSeconds(2));
    probe = new LinkProbe(outside);
  }

  @AfterEach
  void close() {
    outside.close();
    host.stop(0);
  }

  @Test
  void asksForTheHeadAndIsContent() {
    assertThat(problem("/200")).isEmpty();
    assertThat(asked).containsExactly("HEAD /200");
  }

  @Test
  void saysWhatABadLinkAnswersAfterASecondLook() {
    assertThat(problem("/404")).contains("answers 404");
    assertThat(asked).containsExactly("HEAD /404", "GET /404");
    assertThat(problem("/410")).contains("answers 410");
    assertThat(problem("/500")).contains("answers 500");
    assertThat(problem("/no-head")).isEmpty();
  }

  @Test
  void isContentWithWhatAnswersButNotToPrograms() {
    for (var status : List.of(401, 403, 429, 503)) {
      assertThat(problem("/" + status)).isEmpty();
    }
  }

  @Test
  void followsRedirectsButNotForEver() {
    assertThat(problem("/to/200")).isEmpty();
    assertThat(problem("/to/404")).contains("answers 404");
    assertThat(problem("/round")).contains("is sent on and on, or to nowhere");
  }

  @Test
  void goesNowhereThatIsNotAllowedNotEvenByARedirect() {
    int other = host.getAddress().getPort() + 1;
    assertThat(probe.problem(URI.create("http://127.0.0.1:" + other + "/")))
        .contains("leads to no place on the public internet");
    assertThat(problem("/away")).contains("leads to no place on the public internet");
    try (var strict = new Outside(Reach.PUBLIC, Duration.ofSeconds(2))) {
      asked.clear();
      for (var name : List.of("localhost", "127.0.0.1", "[::1]", "2130706433", "0177.0.0.1")) {
        var port = host.getAddress().getPort();
        assertThat(
                new LinkProbe(strict).problem(URI.create("http://" + name + ":" + port + "/200")))
            .describedAs(name)
            .isPresent();
      }
      assertThat(asked).isEmpty();
    }
  }

  @Test
  void givesUpOnWhatDoesNotAnswerAndReadsNoLongAnswers() {
    assertThat(problem("/slow")).contains("does not answer within 2 seconds");
    assertThat(problem("/endless")).isEmpty();
    assertThat(probe.problem(URI.create("http://nowhere.invalid/")))
        .contains("leads to a host that is not there");
  }

  @Test
  void takesTheTitleThatAHouseGives() {
    var called = new Called(outside, new LinkSettings(true, Duration.ofSeconds(2)));
    assertThat(called.title(address("/oembed"), "https://v.example/?a=1&b")).contains("Fog “horn”");
    assertThat(asked)
        .containsExactly("GET /oembed?format=json&url=https%3A%2F%2Fv.example%2F%3Fa%3D1%26b");
    assertThat(called.title(address("/404"), "https://v.example/")).isEmpty();
    assertThat(called.title(address("/endless"), "https://v.example/")).isEmpty();
    assertThat(called.title(address("/slow"), "https://v.example/")).isEmpty();
    var closed = new Called(outside, new LinkSettings(false, Duration.ofSeconds(2)));
    assertThat(closed.title(address("/oembed"), "https://v.example/")).isEmpty();
  }

  private Optional<String> problem(String path) {
    return probe.problem(URI.create(address(path)));
  }

  private String address(String path) {
    return "http://localhost:" + host.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    switch (path) {
      case "/no-head" -> send(exchange, exchange.getRequestMethod().equals("HEAD") ? 404 : 200);
      case "/oembed" -> say(exchange, "{\"title\": \" Fog\\n“horn”\", \"type\": \"video\"}");
      case "/round" -> redirect(exchange, "/round");
      case "/away" -> redirect(exchange, "http://169.254.169.254/latest");
      case "/slow" -> sleep();
      case "/endless" -> endless(exchange);
      default -> {
        if (path.startsWith("/to/")) {
          redirect(exchange, path.substring(3));
        } else {
          send(exchange, Integer.parseInt(path.substring(1)));
        }
      }
    }
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    send(exchange, 302);
  }

  private static void send(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }

  private static void say(HttpExchange exchange, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void sleep() {
    try {
      Thread.sleep(4_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Refuses HEAD, and never ends what it answers to GET. */
  private static void endless(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      send(exchange, 405);
      return;
    }
    exchange.sendResponseHeaders(200, 0);
    var block = new byte[1 << 16];
    try (var out = exchange.getResponseBody()) {
      for (int n = 0; n < 10_000; n++) {
        out.write(block);
      }
    } catch (IOException e) {
      // nobody listens any more, as it should be
    }
  }
}
