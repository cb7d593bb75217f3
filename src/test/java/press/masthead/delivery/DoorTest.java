package press.masthead.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.page.PageView;
import press.masthead.page.Standing;
import press.masthead.testing.Http;
import press.masthead.testing.MovingClock;
import press.masthead.testing.TestDatabase;

class DoorTest {
  private static final String LONG = "word ".repeat(400);

  @TempDir Path folder;

  private final MovingClock clock = new MovingClock();
  private final ConcurrentLinkedQueue<PageView> counted = new ConcurrentLinkedQueue<>();
  private final Server house = new Server();
  private final HttpClient client = Http.client();
  private Standing standing;
  private Door door;

  /** Says what it was asked, and whose it is. */
  private static final class Inside extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      var body = Content.Source.asString(request);
      response.write(
          true,
          ByteBuffer.wrap(
              ("inside: " + request.getMethod() + " " + request.getHttpURI().getPath() + body)
                  .getBytes()),
          callback);
      return true;
    }
  }

  @BeforeEach
  void open() throws Exception {
    standing =
        new Standing(TestDatabase.create().dataSource(), folder)
            .with("/", LONG, "title:1")
            .withStory("/story", "story:1")
            .with("/until", "not for ever", clock.instant().plusSeconds(3600), "x")
            .withRedirect("/old", "/story")
            .withNothingAt("/nowhere")
            .withAsset("title-courier.css", LONG);
    door = Door.open(Listening.parse("0 false "), standing.read(), clock);
  }

  @AfterEach
  void close() throws Exception {
    house.stop();
    door.close();
  }

  @Test
  void answersAsTheHouseWould() throws Exception {
    door.serve();
    var page = get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).isEqualTo(LONG);
    var etag = page.headers().firstValue("ETag").orElseThrow();
    assertThat(get("/", "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(get("/", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
        .contains("gzip");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .contains(SecurityHeaders.POLICY);
    assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    var moved = get("/old");
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(moved.headers().firstValue("Location")).contains("http://localhost/story");
    var head = client.send(request("/").HEAD().build(), BodyHandlers.ofString());
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length")).contains("" + LONG.length());
  }

  @Test
  void holdsReadersUntilThePagesAreUpToDate() throws Exception {
    var waiting = send("/");
    assertThat(isHeld(waiting)).isTrue();
    door.serve();
    assertThat(waiting.get(10, TimeUnit.SECONDS).body()).isEqualTo(LONG);
  }

  @Test
  void holdsEverythingElseUntilTheHouseIsOpenAndLeadsItIn() throws Exception {
    door.serve();
    var unknown = send("/unknown");
    var other = send("/");
    var posted =
        client.sendAsync(
            request("/").POST(HttpRequest.BodyPublishers.ofString(" with a body")).build(),
            BodyHandlers.ofString());
    assertThat(other.get(10, TimeUnit.SECONDS).body()).isEqualTo(LONG);
    assertThat(isHeld(unknown)).isTrue();
    assertThat(isHeld(posted)).isTrue();
    openHouse();
    assertThat(unknown.get(10, TimeUnit.SECONDS).body()).isEqualTo("inside: GET /unknown");
    assertThat(posted.get(10, TimeUnit.SECONDS).body()).isEqualTo("inside: POST / with a body");
  }

  @Test
  void answersNothingByItselfOnceTheHouseIsOpen() throws Exception {
    door.serve();
    assertThat(get("/").body()).isEqualTo(LONG);
    openHouse();
    // over the connection that is kept, and over new ones
    var first = get("/");
    assertThat(first.body()).isEqualTo("inside: GET /");
    assertThat(first.headers().firstValue("Connection")).contains("close");
    for (int n = 0; n < 3; n++) {
      assertThat(get("/").body()).isEqualTo("inside: GET /");
    }
  }

  @Test
  void losesNobodyWhileTheHouseTakesOver() throws Exception {
    door.serve();
    var going = new AtomicBoolean(true);
    var failures = new ConcurrentLinkedQueue<Throwable>();
    var answers = new ConcurrentLinkedQueue<String>();
    var readers = new ArrayList<Thread>();
    for (int n = 0; n < 4; n++) {
      readers.add(
          Thread.ofVirtual()
              .start(() -> {
                while (going.get()) {
                  try (var fresh = Http.client()) {
                    for (int k = 0; k < 5; k++) {
                      answers.add(fresh.send(request("/").build(), BodyHandlers.ofString()).body());
                    }
                  } catch (Exception e) {
                    failures.add(e);
                  }
                }
              }));
    }
    Thread.sleep(300);
    openHouse();
    Thread.sleep(500);
    going.set(false);
    for (var reader : readers) {
      reader.join();
    }
    assertThat(failures).isEmpty();
    assertThat(List.copyOf(answers)).containsOnly(LONG, "inside: GET /").contains("inside: GET /");
  }

  @Test
  void countsViewsAfterwards() throws Exception {
    door.serve();
    get("/story");
    get("/story", "User-Agent", "reader");
    get("/");
    assertThat(counted).isEmpty();
    openHouse();
    assertThat(counted).extracting(PageView::subject).containsExactly("story:1", "story:1");
    assertThat(counted).extracting(PageView::agent).contains("reader");
  }

  @Test
  void tellsWhyABrowserAsked() throws Exception {
    door.serve();
    get("/story", "sec-purpose", "prefetch;prerender", "Sec-Fetch-Mode", "navigate");
    get("/story", "Purpose", "prefetch");
    get("/story", "X-Moz", "prefetch");
    get("/story", "X-Purpose", "preview");
    openHouse();
    assertThat(counted)
        .extracting(PageView::purpose)
        .containsExactly("prefetch;prerender", "prefetch", "prefetch", "");
  }

  @Test
  void holdsWhatWasChangedElsewhere() throws Exception {
    var pages = standing.read();
    try (var other = Door.open(Listening.parse("0 false "), pages, clock)) {
      standing.change("title:1");
      pages.bringUpToDate(standing.log());
      other.serve();
      assertThat(isHeld(send(other, "/"))).isTrue();
      assertThat(send(other, "/story").get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void sendsWhatPagesAreDressedWith() throws Exception {
    door.serve();
    var path = standing.assetPath();
    var plain = get(path);
    assertThat(plain.body()).isEqualTo(LONG);
    assertThat(plain.headers().firstValue("Cache-Control"))
        .contains("max-age=31536000, public, immutable");
    assertThat(plain.headers().firstValue("Content-Type")).contains("text/css;charset=utf-8");
    assertThat(plain.headers().firstValue("Vary")).contains("Accept-Encoding");
    var small = get(path, "Accept-Encoding", "br", "Accept-Encoding", "gzip");
    assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(get("/assets/title-courier.0123456789ab.css").headers().firstValue("Cache-Control"))
        .contains("max-age=60, public");
    var head = client.send(request(path).HEAD().build(), BodyHandlers.ofString());
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length")).contains("" + LONG.length());
  }

  @Test
  void holdsWhoAsksForDressThatIsNotHere() throws Exception {
    door.serve();
    assertThat(isHeld(send("/assets/unknown.0123456789ab.css"))).isTrue();
    assertThat(isHeld(send("/assets/title-courier.css"))).isTrue();
  }

  @Test
  void holdsTheDressOfATitleThatWasChanged() throws Exception {
    var pages = standing.read();
    try (var other = Door.open(Listening.parse("0 false "), pages, clock)) {
      pages.bringUpToDate(standing.log());
      other.serve();
      assertThat(send(other, standing.assetPath()).get(10, TimeUnit.SECONDS).body())
          .isEqualTo(LONG);
      standing.change("titles");
      pages.bringUpToDate(standing.log());
      assertThat(isHeld(send(other, standing.assetPath()))).isTrue();
    }
  }

  @Test
  void holdsAPageWhoseTimeIsOver() throws Exception {
    door.serve();
    assertThat(get("/until").statusCode()).isEqualTo(200);
    clock.forward(Duration.ofHours(2));
    assertThat(isHeld(send("/until"))).isTrue();
  }

  @Test
  void knowsOnlyTheHostsWherePagesLive() throws Exception {
    door.serve();
    var elsewhere =
        client.sendAsync(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + "/")).build(),
            BodyHandlers.ofString());
    assertThat(isHeld(elsewhere)).isTrue();
  }

  /** RFC 9113, 3.4: whoever gets no SETTINGS in answer to that gives up. */
  @Test
  void refusesHttp2AtOnceAndHangsUp() throws Exception {
    door.serve();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
      socket.setSoTimeout(10_000);
      var preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0";
      socket.getOutputStream().write(preface.getBytes(ISO_8859_1));
      var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      assertThat(answer).startsWith("HTTP/1.1 426 ");
    }
  }

  @Test
  void tellsWhoWaitsThatTheHouseDoesNotOpen() throws Exception {
    var waiting = send("/unknown");
    assertThat(isHeld(waiting)).isTrue();
    door.close();
    assertThat(waiting.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
  }

  @Test
  void isNotOpenedWhereAnotherListens() {
    var taken = new Listening(door.port(), null, false);
    assertThatThrownBy(() -> Door.open(taken, standing.read(), clock))
        .isInstanceOf(BindException.class);
  }

  @Test
  void writesDownWhereItListens() {
    for (var each :
        List.of(
            new Listening(8080, null, false),
            new Listening(443, "127.0.0.1", true),
            new Listening(9000, "::1", false))) {
      assertThat(Listening.parse(each.toString())).isEqualTo(each);
    }
  }

  private void openHouse() throws Exception {
    var connector = new ServerConnector(house);
    house.addConnector(connector);
    house.setHandler(new Inside());
    door.giveWay(house, counted::add);
    house.start();
    assertThat(connector.getLocalPort()).isEqualTo(door.port());
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(path, headers).get(10, TimeUnit.SECONDS);
  }

  private CompletableFuture<HttpResponse<String>> send(String path, String... headers) {
    var request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  private CompletableFuture<HttpResponse<String>> send(Door other, String path) {
    var address = URI.create("http://localhost:" + other.port() + path);
    return client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + door.port() + path))
        .version(HttpClient.Version.HTTP_1_1);
  }

  private static boolean isHeld(CompletableFuture<?> answer) throws Exception {
    Thread.sleep(300);
    return Optional.of(answer).filter(CompletableFuture::isDone).isEmpty();
  }
}
