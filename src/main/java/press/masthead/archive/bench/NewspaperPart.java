package press.masthead.archive.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The test pages of newspaper4k: scripts without spaces, old layouts. */
final class NewspaperPart {
  private static final int DATE = 10;

  private NewspaperPart() {}

  /** Text overlap, exact titles, days and pictures, and the mean F1 of the author sets. */
  record Score(ShingleScore text, Tally title, Tally date, Tally picture, double authors) {}

  static Score score(Path corpus, PageReader reader, Consumer<PageScore> pages) {
    var overlaps = new ArrayList<Shingles.Overlap>();
    var authors = new ArrayList<Double>();
    var title = Tally.NONE;
    var date = Tally.NONE;
    var picture = Tally.NONE;
    for (var folder : Corpus.folders(corpus)) {
      var page = reader.read(Corpus.bytes(folder.resolve("source.html.gz")), null);
      var remark = new StringBuilder();
      if (Files.exists(folder.resolve("expected.txt"))) {
        var overlap =
            Shingles.compare(Corpus.text(folder.resolve("expected.txt")), page.bodyText());
        overlaps.add(overlap);
        remark.append("extra %.3f missed %.3f".formatted(overlap.extra(), overlap.missed()));
      }
      if (Files.exists(folder.resolve("expected.json"))) {
        var wanted = Corpus.json(folder.resolve("expected.json"));
        title = count(title, wanted, "title", page.headline(), remark);
        picture = count(picture, wanted, "top_image", page.pictureUrl(), remark);
        if (!wanted.path("publish_date").asString("").isEmpty()) {
          date = date.plus(sameDay(wanted, page));
        }
        authors.add(setF1(names(wanted.path("authors")), new HashSet<>(page.byline())));
      }
      var hit = overlaps.isEmpty() ? 1 : overlaps.getLast().hit();
      pages.accept(
          new PageScore("newspaper4k", folder.getFileName().toString(), hit, remark.toString()));
    }
    return new Score(
        ShingleScore.of(List.copyOf(overlaps)),
        title,
        date,
        picture,
        authors.stream().mapToDouble(Double::doubleValue).average().orElse(0));
  }

  private static Tally count(
      Tally tally, JsonNode wanted, String field, @Nullable String got, StringBuilder remark) {
    var expected = wanted.path(field).asString("");
    if (!expected.equals(got)) {
      remark.append("\n    %s: wanted “%s” got “%s”".formatted(field, expected, got));
    }
    return tally.plus(expected.equals(got));
  }

  private static boolean sameDay(JsonNode wanted, ReadPage page) {
    var day = wanted.path("publish_date").asString("");
    return page.published() != null
        && day.length() >= DATE
        && page.published().startsWith(day.substring(0, DATE));
  }

  private static Set<String> names(JsonNode authors) {
    var names = new HashSet<String>();
    authors.forEach(name -> names.add(name.asString("")));
    return names;
  }

  private static double setF1(Set<String> wanted, Set<String> got) {
    if (wanted.isEmpty() && got.isEmpty()) {
      return 1;
    }
    var both = new HashSet<>(wanted);
    both.retainAll(got);
    return 2.0 * both.size() / (wanted.size() + got.size());
  }
}
