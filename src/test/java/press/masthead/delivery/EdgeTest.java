package press.masthead.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import press.masthead.testing.Http;
import press.masthead.testing.RunningMasthead;
import press.masthead.title.OwnPaths;

@RunningMasthead
class EdgeTest {
  private static final HttpClient CLIENT = Http.client();

  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void sendsAPageWithItsValidatorAndThenOnlyThatItIsUnchanged() throws Exception {
    var page = get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    var etag = header(page, "ETag");
    assertThat(etag).matches("\"[0-9a-f]{24}\"");
    assertThat(header(page, "Content-Length")).isEqualTo(String.valueOf(page.body().length));
    assertThat(header(page, "Vary")).isEqualTo("Accept-Encoding");
    var again = get("/", "If-None-Match", "\"other\", " + etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(etag);
    assertThat(get("/", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void readsConditionsOnSeveralLines() throws Exception {
    var etag = header(get("/"), "ETag");
    assertThat(get("/", "If-None-Match", "\"other\"", "If-None-Match", etag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void sendsNothingToWhoWantsAnotherVersionOrNone() throws Exception {
    var etag = header(get("/"), "ETag");
    var refused = get("/", "If-Match", "\"other\"");
    assertThat(refused.statusCode()).isEqualTo(412);
    assertThat(refused.body()).isEmpty();
    assertThat(get("/", "If-Match", etag).statusCode()).isEqualTo(200);
    assertThat(get("/", "If-Match", "*").statusCode()).isEqualTo(200);
    assertThat(get("/", "If-Match", etag, "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @Test
  void sendsTheSamePageWhateverItsQuery() throws Exception {
    assertThat(header(get("/?utm_source=letter"), "ETag")).isEqualTo(header(get("/"), "ETag"));
  }

  @Test
  void sendsHeadersAloneToWhoAsksForThose() throws Exception {
    var head = CLIENT.send(request("/").HEAD().build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length")).isEqualTo(header(get("/"), "Content-Length"));
  }

  @Test
  void compressesForWhoCanReadThat() throws Exception {
    var plain = get("/imprint");
    var gzip = get("/imprint", "Accept-Encoding", "deflate, gzip;q=0.5");
    assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
    assertThat(unzipped(gzip)).isEqualTo(plain.body());
    assertThat(header(gzip, "ETag")).isNotEqualTo(header(plain, "ETag"));
    // what the reader has is the same content in another coding
    assertThat(get("/imprint", "If-None-Match", header(gzip, "ETag")).statusCode()).isEqualTo(304);
  }

  /** Search pages, the desk and the API are kept by nobody, but cross the same slow networks. */
  @Test
  void compressesAlsoWhatIsMadeForOne() throws Exception {
    var plain = get("/search?q=harbour");
    var gzip = get("/search?q=harbour", "Accept-Encoding", "gzip, deflate, br");
    assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
    assertThat(unzipped(gzip)).isEqualTo(plain.body());
    assertThat(gzip.body().length).isLessThan(plain.body().length / 2);
    assertThat(plain.headers().map()).doesNotContainKey("content-encoding");
    for (var answer : List.of(plain, gzip)) {
      assertThat(answer.headers().allValues("Vary")).containsOnlyOnce("Accept-Encoding");
    }
  }

  @Test
  void sendsBrotliOnceAPageIsAskedForOften() throws Exception {
    for (int n = 0; n < 1500; n++) {
      var coding = header(get("/archive", "Accept-Encoding", "gzip, br"), "Content-Encoding");
      if (coding.equals("br")) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("never in brotli");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip|true", "br, gzip|true", "GZIP|true", "gzip;q=0|false", "gzip; q=0.0|false",
        "gzip;q=0.01|true", "x-gzip|false", "gzipped|false", "''|false", "deflate|false",
      })
  void readsWhatIsAccepted(String list, boolean accepted) {
    assertThat(Sending.accepts(list, "gzip")).isEqualTo(accepted);
  }

  @Test
  void leadsFromASlashTooManyToThePage() throws Exception {
    var answer = get("/imprint/?a=b");
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(header(answer, "Location")).endsWith("/imprint?a=b");
  }

  @Test
  void tellsBrowsersWhatTheyMayDo() throws Exception {
    for (var path : List.of("/", "/search", "/nowhere")) {
      var answer = get(path);
      SecurityHeaders.ALL.forEach((name, value) ->
          assertThat(answer.headers().allValues(name)).as(path).containsExactly(value));
    }
  }

  @Test
  void tellsNothingOfACdnWhereThereIsNone() throws Exception {
    for (var path : List.of("/", "/imprint/", "/nowhere")) {
      assertThat(get(path).headers().map())
          .as(path)
          .doesNotContainKeys(
              "surrogate-key", "surrogate-control", "cdn-cache-control", "cache-groups");
      assertThat(header(get(path), "Cache-Control"))
          .isEqualTo("public, max-age=0, stale-if-error=86400");
    }
  }

  @Test
  void leavesToSpringWhateverHasAController() {
    assertThat(mappings.getHandlerMethods().keySet())
        .flatExtracting(mapping -> mapping.getPatternValues())
        .filteredOn(pattern -> !pattern.equals("/**"))
        .isNotEmpty()
        .allMatch(pattern -> OwnPaths.isPrograms(String.valueOf(pattern)));
  }

  private HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return Optional.of(answer).flatMap(some -> some.headers().firstValue(name)).orElse("");
  }

  private static byte[] unzipped(HttpResponse<byte[]> answer) throws IOException {
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return unzipped.readAllBytes();
    }
  }
}
