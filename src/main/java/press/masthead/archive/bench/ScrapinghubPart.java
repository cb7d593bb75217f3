package press.masthead.archive.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** News pages with the exact text of their article. */
final class ScrapinghubPart {
  private ScrapinghubPart() {}

  static ShingleScore score(Path corpus, PageReader reader, Consumer<PageScore> pages) {
    var overlaps = new ArrayList<Shingles.Overlap>();
    for (var truth : Corpus.json(corpus.resolve("ground-truth.json")).properties()) {
      var html = Corpus.bytes(corpus.resolve("html").resolve(truth.getKey() + ".html.gz"));
      var found = reader.read(html, truth.getValue().path("url").asString(null));
      var overlap =
          Shingles.compare(truth.getValue().path("articleBody").asString(""), found.bodyText());
      overlaps.add(overlap);
      pages.accept(
          new PageScore(
              "scrapinghub",
              truth.getKey(),
              overlap.hit(),
              "extra %.3f missed %.3f".formatted(overlap.extra(), overlap.missed())));
    }
    return ShingleScore.of(List.copyOf(overlaps));
  }
}
