package press.masthead.archive.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.Extraction;
import press.masthead.archive.extract.PageRefused;
import press.masthead.archive.extract.SavedPage;
import press.masthead.story.body.Block.Paragraph;
import press.masthead.story.body.BodyText;

/**
 * Runs extraction over every page of the four corpora and scores what {@code extract} would print.
 */
public final class ExtractionBench {
  private static final ReadPage NOTHING =
      new ReadPage(null, null, List.of(), null, null, null, null, null, null, "");

  private final Path corpora;
  private final List<PageScore> pages = new ArrayList<>();

  /**
   * @param corpora the folder with {@code scrapinghub}, {@code trafilatura}, {@code readability}
   *     and {@code newspaper4k} in it
   */
  public ExtractionBench(Path corpora) {
    this.corpora = corpora;
  }

  public static boolean isCorpora(Path folder) {
    return Files.isDirectory(folder.resolve("scrapinghub"));
  }

  public ExtractionScores run() {
    var started = System.nanoTime();
    pages.clear();
    var scrapinghub =
        ScrapinghubPart.score(corpora.resolve("scrapinghub"), ExtractionBench::read, pages::add);
    var trafilatura =
        TrafilaturaPart.score(corpora.resolve("trafilatura"), ExtractionBench::read, pages::add);
    var readability =
        ReadabilityPart.score(corpora.resolve("readability"), ExtractionBench::read, pages::add);
    var newspaper =
        NewspaperPart.score(corpora.resolve("newspaper4k"), ExtractionBench::read, pages::add);
    var millis = (System.nanoTime() - started) / 1_000_000.0 / Math.max(1, pages.size());
    return new ExtractionScores(scrapinghub, trafilatura, readability, newspaper, millis);
  }

  /** Names the pages read worst, part by part, with what was wrong. */
  public void worst(int count, BiConsumer<String, String> each) {
    pages.stream()
        .map(PageScore::part)
        .distinct()
        .forEach(part ->
            pages.stream()
                .filter(page -> page.part().equals(part))
                .sorted(Comparator.comparingDouble(PageScore::score))
                .limit(count)
                .forEach(page -> each.accept(part + " " + page.page(), page.line())));
  }

  private static ReadPage read(byte[] html, @Nullable String url) {
    try {
      return scored(new SavedPage(html, url).extract());
    } catch (PageRefused _) {
      return NOTHING;
    }
  }

  private static @Nullable String excerpt(Extraction page) {
    return page.standfirst() == null
        ? page.body().blocks().stream()
            .flatMap(block ->
                block instanceof Paragraph(var text) ? Stream.of(BodyText.of(text)) : Stream.of())
            .findFirst()
            .orElse(null)
        : page.standfirst();
  }

  private static ReadPage scored(Extraction page) {
    var picture = page.picture();
    return new ReadPage(
        page.headline(),
        page.title(),
        page.byline(),
        page.bylineText(),
        page.published() == null ? null : page.published().toString(),
        page.language(),
        excerpt(page),
        page.site(),
        picture == null ? null : picture.url(),
        BodyText.of(page.body()));
  }
}
