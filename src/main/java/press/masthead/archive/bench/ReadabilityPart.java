package press.masthead.archive.bench;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.words.PageTime;
import press.masthead.archive.extract.words.WrittenDate;
import tools.jackson.databind.JsonNode;

/**
 * The test pages of Mozilla's Readability with what it makes of them. Its title is what a page
 * calls itself and its byline the line as written, so those are compared, not the headline and the
 * names.
 */
final class ReadabilityPart {
  private static final String PAGE = "http://fakehost/test/page.html";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private ReadabilityPart() {}

  /** Text overlap, and how many values of each metadata field agree. */
  record Score(ShingleScore text, Map<String, Tally> fields) {
    double fieldShare() {
      var hits = fields.values().stream().mapToInt(Tally::hits).sum();
      return (double) hits / Math.max(1, fields.values().stream().mapToInt(Tally::of).sum());
    }
  }

  static Score score(Path corpus, PageReader reader, Consumer<PageScore> pages) {
    var overlaps = new ArrayList<Shingles.Overlap>();
    var fields = new LinkedHashMap<String, Tally>();
    for (var folder : Corpus.folders(corpus)) {
      var page = reader.read(Corpus.bytes(folder.resolve("source.html.gz")), PAGE);
      var expected = Jsoup.parse(Corpus.text(folder.resolve("expected.html.gz"))).wholeText();
      var overlap = Shingles.compare(expected, page.bodyText());
      overlaps.add(overlap);
      var remark =
          new StringBuilder("extra %.3f missed %.3f".formatted(overlap.extra(), overlap.missed()));
      countFields(fields, Corpus.json(folder.resolve("expected-metadata.json")), page, remark);
      pages.accept(
          new PageScore(
              "readability", folder.getFileName().toString(), overlap.hit(), remark.toString()));
    }
    return new Score(ShingleScore.of(List.copyOf(overlaps)), fields);
  }

  private static void countFields(
      Map<String, Tally> fields, JsonNode wanted, ReadPage page, StringBuilder remark) {
    count(fields, "title", wanted, page.title(), remark);
    count(fields, "byline", wanted, page.bylineText(), remark);
    count(fields, "lang", wanted, page.language(), remark);
    count(fields, "excerpt", wanted, page.excerpt(), remark);
    count(fields, "siteName", wanted, page.site(), remark);
    count(
        fields,
        "publishedTime",
        moment(wanted.path("publishedTime").asString("")),
        moment(page.published()),
        remark);
  }

  /** One moment is one value, however its offset and its fractions are written. */
  private static String moment(@Nullable String time) {
    return time == null
        ? ""
        : WrittenDate.find(time, false).map(ReadabilityPart::moment).orElse(time);
  }

  private static String moment(PageTime time) {
    var clock = time.time();
    if (clock == null) {
      return time.toString();
    }
    var local = time.date().atTime(clock).truncatedTo(ChronoUnit.SECONDS);
    return time.offset() == null ? local.toString() : local.toInstant(time.offset()).toString();
  }

  private static void count(
      Map<String, Tally> fields,
      String name,
      JsonNode wanted,
      @Nullable String got,
      StringBuilder remark) {
    count(fields, name, wanted.path(name).asString(""), got, remark);
  }

  private static void count(
      Map<String, Tally> fields,
      String name,
      String wanted,
      @Nullable String got,
      StringBuilder remark) {
    var expected = spaced(wanted);
    var hit = expected.equals(spaced(got == null ? "" : got));
    if (!hit) {
      remark.append("\n    %s: wanted “%s” got “%s”".formatted(name, expected, got));
    }
    fields.put(name, fields.getOrDefault(name, Tally.NONE).plus(hit));
  }

  private static String spaced(String text) {
    return SPACES.matcher(text.strip()).replaceAll(" ");
  }
}
