package press.masthead.archive.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Pages of every kind with segments that belong to the text and segments that do not. */
final class TrafilaturaPart {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NO_WORD = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int DATE = 10;

  private int found;
  private int intruded;
  private int missed;
  private int keptOut;
  private Tally title = Tally.NONE;
  private Tally date = Tally.NONE;
  private Tally author = Tally.NONE;

  private TrafilaturaPart() {}

  /** Segments over all pages, and how many titles, dates and authors are exact. */
  record Score(
      int pages,
      double precision,
      double recall,
      double f1,
      Tally title,
      Tally date,
      Tally author) {}

  static Score score(Path corpus, PageReader reader, Consumer<PageScore> pages) {
    var part = new TrafilaturaPart();
    var cases = Corpus.json(corpus.resolve("evaldata.json"));
    for (var each : cases.properties()) {
      var truth = each.getValue();
      var html = Corpus.bytes(corpus.resolve("html").resolve(truth.path("file").asString("")));
      pages.accept(part.count(truth, reader.read(html, null)));
    }
    return part.score(cases.size());
  }

  private PageScore count(JsonNode truth, ReadPage page) {
    var text = spaced(page.bodyText());
    var remark = new StringBuilder();
    var right = 0;
    for (var segment : truth.path("with")) {
      var hit = text.contains(spaced(segment.asString("")));
      found += hit ? 1 : 0;
      missed += hit ? 0 : 1;
      right += hit ? 1 : 0;
      remark.append(hit ? "" : "\n    missed: " + segment.asString(""));
    }
    for (var segment : truth.path("without")) {
      var hit = text.contains(spaced(segment.asString("")));
      intruded += hit ? 1 : 0;
      keptOut += hit ? 0 : 1;
      right += hit ? 0 : 1;
      remark.append(hit ? "\n    intruded: " + segment.asString("") : "");
    }
    countMetadata(truth, page, remark);
    var all = truth.path("with").size() + truth.path("without").size();
    return new PageScore(
        "trafilatura",
        truth.path("file").asString(""),
        all == 0 ? 1 : (double) right / all,
        remark.toString());
  }

  private void countMetadata(JsonNode truth, ReadPage page, StringBuilder remark) {
    title = tally(title, truth, "title", folded(page.headline()), remark);
    author = tally(author, truth, "author", folded(String.join("; ", page.byline())), remark);
    date = tally(date, truth, "date", day(page.published()), remark);
  }

  private static Tally tally(
      Tally tally, JsonNode truth, String field, String got, StringBuilder remark) {
    var wanted = truth.path(field).asString("");
    if (wanted.isEmpty()) {
      return tally;
    }
    var hit = got.equals(field.equals("date") ? day(wanted) : folded(wanted));
    if (!hit) {
      remark.append("\n    %s: wanted “%s” got “%s”".formatted(field, wanted, got));
    }
    return tally.plus(hit);
  }

  private Score score(int pages) {
    var precision = (double) found / Math.max(1, found + intruded);
    var recall = (double) found / Math.max(1, found + missed);
    var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new Score(pages, precision, recall, f1, title, date, author);
  }

  private static String spaced(String text) {
    return SPACES.matcher(text.strip()).replaceAll(" ");
  }

  private static String folded(@Nullable String text) {
    return text == null
        ? ""
        : NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  private static String day(@Nullable String date) {
    return date == null ? "" : date.substring(0, Math.min(DATE, date.length()));
  }
}
