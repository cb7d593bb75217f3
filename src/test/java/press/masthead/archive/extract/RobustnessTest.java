package press.masthead.archive.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.masthead.story.body.Addresses;
import press.masthead.story.body.Body;
import press.masthead.story.body.BodyHtml;
import press.masthead.story.body.BodyJson;
import press.masthead.story.body.BodyMarkup;
import press.masthead.testing.Shared;
import tools.jackson.databind.json.JsonMapper;

class RobustnessTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Test
  void refusesWhatIsNoPageInWords() {
    assertRefused(new byte[0], "is empty");
    assertRefused("  \n ".getBytes(StandardCharsets.UTF_8), "holds nothing but white space");
    assertRefused(new byte[50 << 20], "is 50 MB");
    var noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    assertRefused(noise, "is not text but a binary file");
  }

  private static void assertRefused(byte[] bytes, String message) {
    assertThatExceptionOfType(PageRefused.class)
        .isThrownBy(() -> new SavedPage(bytes, null).extract())
        .withMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<div><p>text, of some length, that would be scored if it stood alone</p>",
        "<blockquote><ul><li>",
        "<table><tr><td>",
        "<b><i><a href=x>",
        "<br>text",
        "<p>text, of some length, that would be scored if it stood alone</p>",
        "(((((",
        "<!--",
        "<script>x</script>",
        "By By By ",
        "12.12.12.12 ",
        "/ / / "
      })
  void readsPathologicalPagesInBoundedTime(String piece) {
    for (var times : List.of(10_000, 1_000_000 / piece.length())) {
      var page = "<html><body>" + piece.repeat(times);
      assertTimeoutPreemptively(Duration.ofSeconds(60), () -> extractOrRefuse(page));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word ",
        "World / Asia\n",
        "A boat. Picture: A. PHOTOGRAPHER\n",
        "1. A story\nWorld\n",
        "A story\n\nIts teaser\n3 hours ago\n\n",
        "Published by every first Thursday ",
        "\u00a0",
        "By Jan and "
      })
  void readsPathologicalTextInBoundedTime(String piece) {
    for (var start : List.of("A headline\n\n", "", "A headline\n\nText.\n\nMost read\n\n")) {
      var page = start + piece.repeat(2_000_000 / piece.length());
      assertTimeoutPreemptively(Duration.ofSeconds(60), () -> extractOrRefuse(page));
    }
  }

  private static void extractOrRefuse(String page) {
    try {
      new SavedPage(page.getBytes(StandardCharsets.UTF_8), null).extract();
    } catch (PageRefused refused) {
      assertThat(refused.getMessage()).contains(";");
    }
  }

  @Test
  void letsNoHostilePageThrough() throws IOException {
    for (var payload : payloads()) {
      var page = "<html><body><h1>Title</h1><p>Text of a page.</p>".repeat(4) + payload;
      assertSafe(new SavedPage(page.getBytes(StandardCharsets.UTF_8), null).extract().body());
      assertSafe(BodyHtml.read(payload, Addresses.asWritten()));
    }
  }

  private static List<String> payloads() throws IOException {
    var payloads = new ArrayList<String>();
    var dompurify = Files.readAllBytes(Shared.path("corpora/F-robust/dompurify-expect.json"));
    MAPPER.readTree(dompurify).forEach(each -> payloads.add(each.path("payload").asString("")));
    var zipped =
        Files.readAllBytes(Shared.path("corpora/F-robust/html5lib-tree-construction.jsonl.gz"));
    try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> payloads.add(MAPPER.readTree(line).path("input").asString("")));
    }
    return payloads;
  }

  /** Whatever came in, what comes out reads back unchanged and holds nothing that runs. */
  private static void assertSafe(Body body) {
    assertThat(BodyJson.read(BodyJson.writeString(body))).isEqualTo(body);
    var markup = BodyMarkup.of(body);
    assertThat(BodyHtml.read(markup, Addresses.asWritten())).isEqualTo(body);
    var parsed = Jsoup.parseBodyFragment(markup).body();
    assertThat(parsed.select("script, style, base, object, embed, svg, math, [srcdoc], [style]"))
        .isEmpty();
    parsed.getAllElements().forEach(RobustnessTest::assertNothingRuns);
  }

  private static void assertNothingRuns(Element element) {
    for (var attribute : element.attributes()) {
      assertThat(attribute.getKey()).doesNotStartWith("on");
      if (List.of("href", "src").contains(attribute.getKey())) {
        assertThat(attribute.getValue()).matches("(?s)(https?:|mailto:|tel:|/[^/]?).*");
      }
    }
  }

  @Test
  void keepsNaughtyStringsAsTheyAre() throws IOException {
    var strings = MAPPER.readTree(Files.readAllBytes(Shared.path("corpora/F-robust/blns.json")));
    for (var each : strings) {
      var text = each.asString("");
      var page =
          "Title of a page\n\nBody of the page, a full sentence.\n\n" + text + "\n\nThe end.\n";
      var read = new SavedPage(page.getBytes(StandardCharsets.UTF_8), null).extract();
      assertThat(read.headline()).isEqualTo("Title of a page");
      assertThat(BodyJson.read(BodyJson.writeString(read.body()))).isEqualTo(read.body());
    }
  }
}
