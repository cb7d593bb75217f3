package press.masthead.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.jetty.client.CompletableResponseListener;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.ErrorCode;
import org.eclipse.jetty.http2.api.Session;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.http2.client.HTTP2Client;
import org.eclipse.jetty.http2.client.transport.HttpClientTransportOverHTTP2;
import org.eclipse.jetty.http2.frames.GoAwayFrame;
import org.eclipse.jetty.http2.frames.HeadersFrame;
import org.eclipse.jetty.http2.frames.ResetFrame;
import org.eclipse.jetty.http2.frames.SettingsFrame;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import press.masthead.testing.Http;
import press.masthead.testing.RunningMasthead;

/** What is spoken on the port: HTTP/1.1 and HTTP/2 over clear text, and what is refused of each. */
@RunningMasthead
class WireTest {
  private static final String TOO_LONG = "a".repeat(20_000);

  @LocalServerPort int port;

  @Test
  void speaksHttp2ToWhoKnowsThatItDoes() throws Exception {
    try (var client = http2()) {
      var page = client.GET(url("/imprint"));
      assertThat(page.getVersion()).isEqualTo(HttpVersion.HTTP_2);
      assertThat(page.getStatus()).isEqualTo(200);
      var plain = plain("/imprint");
      assertThat(page.getContentAsString()).isEqualTo(plain.body());
      assertThat(fields(page)).containsAll(fields(plain));
      var again =
          client
              .newRequest(url("/imprint"))
              .headers(headers -> headers.put("If-None-Match", page.getHeaders().get("ETag")))
              .send();
      assertThat(again.getStatus()).isEqualTo(304);
    }
  }

  @Test
  void answersManyAtOnceOnOneConnection() throws Exception {
    try (var client = http2()) {
      client.setMaxConnectionsPerDestination(1);
      var answers =
          IntStream.range(0, 100)
              .mapToObj(n -> client.newRequest(url("/archive?n=" + n)))
              .map(request -> new CompletableResponseListener(request))
              .map(CompletableResponseListener::send)
              .toList();
      for (var answer : answers) {
        assertThat(answer.get(30, TimeUnit.SECONDS).getStatus()).isEqualTo(200);
      }
    }
  }

  @Test
  void goesOverToHttp2WhereHttp11AsksForIt() throws Exception {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      // never at hand, see Http.client()
      var path = "/search?q=imprint";
      var page = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(page.version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(page.body()).isEqualTo(plain(path).body());
    }
  }

  @Test
  void takesAFormFromWhoWouldRatherSpeakHttp2() throws Exception {
    for (var version : HttpClient.Version.values()) {
      if (version == HttpClient.Version.HTTP_1_1 || version == HttpClient.Version.HTTP_2) {
        try (var client = HttpClient.newBuilder().version(version).build()) {
          var form =
              HttpRequest.BodyPublishers.ofString("email=nobody&password=" + "x".repeat(9000));
          var answer =
              client.send(
                  request("/account/sign-in")
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .POST(form)
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
          // no token against forgery: it has been read and refused
          assertThat(answer.statusCode()).as("%s", version).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void letsACrowdWaitAtTheDoor(@Autowired ServletWebServerApplicationContext context) {
    var server = ((JettyWebServer) Objects.requireNonNull(context.getWebServer())).getServer();
    assertThat(server.getConnectors())
        .hasSize(1)
        .allSatisfy(
            door -> assertThat(((ServerConnector) door).getAcceptQueueSize()).isEqualTo(1024));
  }

  /**
   * Who writes on while the house hangs up may find the connection reset before having read why: it
   * is ended every time, and one time of some the reason is read.
   */
  @Test
  void endsTheConnectionOfWhoAsksAndTakesBackWithoutEnd() throws Exception {
    var why = new AtomicInteger();
    for (int time = 0; time < 5 && why.get() == 0; time++) {
      askAndTakeBackUntilItEnds(why);
    }
    assertThat(why).hasValue(ErrorCode.ENHANCE_YOUR_CALM_ERROR.code);
    assertThat(plain("/imprint").statusCode()).isEqualTo(200);
  }

  private void askAndTakeBackUntilItEnds(AtomicInteger why) throws Exception {
    var ended = new CountDownLatch(1);
    try (var client = new HTTP2Client()) {
      client.start();
      var session =
          client
              .connect(
                  new InetSocketAddress("localhost", port),
                  new Session.Listener() {
                    @Override
                    public void onGoAway(Session session, GoAwayFrame frame) {
                      why.set(frame.getError());
                      ended.countDown();
                    }

                    @Override
                    public void onFailure(Session session, Throwable failure, Callback callback) {
                      ended.countDown();
                      callback.succeeded();
                    }

                    @Override
                    public void onClose(Session session, GoAwayFrame frame, Callback callback) {
                      ended.countDown();
                      callback.succeeded();
                    }
                  })
              .get(10, TimeUnit.SECONDS);
      for (var from = System.nanoTime();
          ended.getCount() > 0 && System.nanoTime() - from < TimeUnit.SECONDS.toNanos(20); ) {
        var headers =
            new HeadersFrame(
                new MetaData.Request(
                    "GET", HttpURI.from(url("/imprint")), HttpVersion.HTTP_2, HttpFields.EMPTY),
                null,
                true);
        session.newStream(
            headers, Promise.from(WireTest::takeBack, failure -> {}), new Stream.Listener() {});
      }
      assertThat(ended.getCount()).as("ended").isZero();
    }
  }

  @Test
  void tellsHttp2PeersWhatTheyMaySend() throws Exception {
    var settings = new CompletableFuture<Map<Integer, Integer>>();
    try (var client = new HTTP2Client()) {
      client.start();
      client.connect(
          new InetSocketAddress("localhost", port),
          new Session.Listener() {
            @Override
            public void onSettings(Session session, SettingsFrame frame) {
              settings.complete(frame.getSettings());
            }
          });
      assertThat(settings.get(10, TimeUnit.SECONDS))
          .containsEntry(SettingsFrame.MAX_HEADER_LIST_SIZE, 16 * 1024)
          .containsEntry(SettingsFrame.MAX_CONCURRENT_STREAMS, 128);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400|GET / HTTP/1.1~Host: a b~~",
        "400|GET / HTTP/1.1~~",
        "400|nonsense~~",
        "400|GET / HTTP/1.1~Host: localhost~Host: localhost~~",
        "400|GET / HTTP/1.1~Host: localhost~Content-Length: 1~Transfer-Encoding: chunked~~",
        "414|GET /LONG HTTP/1.1~Host: localhost~~",
        "431|GET / HTTP/1.1~Host: localhost~Cookie: a=LONG~~",
        "505|GET / HTTP/3.7~Host: localhost~~",
      })
  void refusesInOurOwnWordsWhatCannotBeARequest(int status, String request) throws Exception {
    var answer = raw(request.replace("~", "\r\n").replace("LONG", TOO_LONG));
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    var parts = List.of(answer.split("\r\n\r\n", 2));
    assertThat(parts.getFirst().lines().skip(1))
        .contains(
            "Cache-Control: no-store",
            "Content-Type: text/plain;charset=utf-8",
            "X-Content-Type-Options: nosniff")
        .noneMatch(line -> line.startsWith("Server"));
    assertThat(parts.getLast())
        .startsWith(status + " ")
        .hasLineCount(1)
        .doesNotContainIgnoringCase("jetty")
        .doesNotContain("Exception", "aaa");
  }

  private static void takeBack(Stream stream) {
    stream.reset(new ResetFrame(stream.getId(), ErrorCode.CANCEL_STREAM_ERROR.code), Callback.NOOP);
  }

  private static org.eclipse.jetty.client.HttpClient http2() throws Exception {
    var client =
        new org.eclipse.jetty.client.HttpClient(
            new HttpClientTransportOverHTTP2(new HTTP2Client()));
    client.start();
    client.getContentDecoderFactories().clear();
    return client;
  }

  /** What must be the same however it came. */
  private static List<String> fields(ContentResponse page) {
    return List.of(
        page.getHeaders().get("ETag"),
        page.getHeaders().get("Cache-Control"),
        page.getHeaders().get("Content-Length"),
        page.getHeaders().get("Content-Security-Policy"));
  }

  private static List<String> fields(HttpResponse<?> page) {
    return java.util.stream.Stream.of(
            "ETag", "Cache-Control", "Content-Length", "Content-Security-Policy")
        .map(name -> page.headers().firstValue(name).orElseThrow())
        .toList();
  }

  private HttpResponse<String> plain(String path) throws Exception {
    try (var client = Http.client()) {
      return client.send(
          request(path).header("Accept-Encoding", "identity").build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url(path)));
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
