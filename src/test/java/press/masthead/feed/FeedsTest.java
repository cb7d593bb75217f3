package press.masthead.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import press.masthead.title.Title;
import press.masthead.title.Tokens;
import tools.jackson.databind.json.JsonMapper;

class FeedsTest {
  private static final Title TITLE =
      new Title(
          new Title.Id(1),
          "courier",
          "The Courier & Post",
          "All the news",
          List.of("courier.example"),
          "https://courier.example",
          ZoneId.of("Africa/Johannesburg"),
          Locale.forLanguageTag("en-ZA"),
          "",
          null,
          Tokens.DEFAULT,
          null);

  private static final Feed FEED =
      new Feed(
          TITLE,
          "World / Asia – The Courier & Post",
          "All the news",
          "/world/asia",
          List.of(
              item("Talks <resume> & \u0007bell", 42, null),
              item(
                  "التوقيع",
                  43,
                  new Feed.Image(
                      "https://courier.example/p.jpg", 960, 640, "A quay", "CNA/ J DOE"))));

  @Test
  void writesRssThatReadsBackWhole() throws Exception {
    var rss = RssFeed.write(FEED);
    var read = new SyndFeedInput().build(new StringReader(rss));
    assertThat(read.getFeedType()).isEqualTo("rss_2.0");
    assertThat(read.getTitle()).isEqualTo("World / Asia – The Courier & Post");
    assertThat(read.getLink()).isEqualTo("https://courier.example/world/asia");
    var first = read.getEntries().getFirst();
    assertThat(first.getTitle()).isEqualTo("Talks <resume> & bell");
    assertThat(first.getUri()).isEqualTo("tag:courier.example,2026-11-15:story:42");
    assertThat(first.getLink()).isEqualTo("https://courier.example/world/asia/2026-11-15-42");
    assertThat(first.getPublishedDate().toInstant()).isEqualTo("2026-11-15T15:02:00Z");
    assertThat(first.getCategories().getFirst().getName()).isEqualTo("World / Asia");
    assertThat(rss)
        .contains("<guid isPermaLink=\"false\">tag:courier.example,2026-11-15:story:42</guid>")
        .contains("<dc:creator>Agency Staff</dc:creator>")
        .contains(
            "<atom:link href=\"https://courier.example/world/asia/feed.xml\""
                + " type=\"application/rss+xml\" rel=\"self\" />")
        .contains("<media:content")
        .contains("CNA/ J DOE");
  }

  @Test
  void writesAtomWithWhatTheStandardRequires() throws Exception {
    var atom = AtomFeed.write(FEED);
    var read = new SyndFeedInput().build(new StringReader(atom));
    assertThat(read.getFeedType()).isEqualTo("atom_1.0");
    assertThat(read.getEntries()).hasSize(2);
    assertThat(atom)
        .contains("rel=\"self\"")
        .contains("<id>https://courier.example/world/asia/feed.atom</id>")
        .contains("<updated>2026-11-15T16:00:00Z</updated>")
        .contains("<name>Agency Staff</name>")
        .contains("<id>tag:courier.example,2026-11-15:story:42</id>");
  }

  @Test
  void writesJsonFeed() {
    var json = JsonMapper.shared().readTree(JsonFeed.write(FEED));
    assertThat(json.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(json.get("feed_url").asString())
        .isEqualTo("https://courier.example/world/asia/feed.json");
    var second = json.get("items").get(1);
    assertThat(second.get("title").asString()).isEqualTo("التوقيع");
    assertThat(second.get("date_published").asString()).isEqualTo("2026-11-15T17:02:00+02:00");
    assertThat(second.get("image").asString()).isEqualTo("https://courier.example/p.jpg");
  }

  @Test
  void leavesOutOnlyWhatXmlCannotWrite() throws Exception {
    var everything = new StringBuilder();
    for (int point = 0; point <= 0x3000; point++) {
      everything.appendCodePoint(point);
    }
    everything.appendCodePoint(0x1F600).append('\uD800').append('\uFFFF');
    var xml = "<x a=\"" + XmlText.escaped(everything.toString()) + "\"/>";
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
    assertThat(XmlText.of("a\u0000b\uFFFE😀")).isEqualTo("ab😀");
  }

  private static Feed.Item item(
      String headline, int id, Feed.@org.jspecify.annotations.Nullable Image image) {
    return new Feed.Item(
        "tag:courier.example,2026-11-15:story:" + id,
        "https://courier.example/world/asia/2026-11-15-" + id,
        headline,
        "A summary",
        "en",
        List.of("Agency Staff"),
        List.of("World / Asia"),
        Instant.parse("2026-11-15T15:02:00Z"),
        Instant.parse("2026-11-15T16:00:00Z"),
        image);
  }
}
