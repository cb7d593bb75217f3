package press.masthead.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One archive: filled, indexed, asked, published to. */
final class ArchiveTrial {
  private static final Pattern LOCATION = Pattern.compile("<loc>http://[^/]+(/[^<]*)</loc>");
  private static final Pattern MONTH = Pattern.compile("href=\"(/archive/\\d{4}-\\d\\d)\"");
  private static final Pattern MAP = Pattern.compile("(/sitemap-\\d[-\\d]+\\.xml)");
  private static final int STARTS = 3;
  private static final int PUBLISHED = 60;
  private static final int TO_WARM_UP = 2_000;
  private static final int TO_FILL_THE_CACHE = 6_000;
  private static final int READ = 200;

  private final BenchNode node;
  private final Consumer<String> say;
  private final int asked;
  private final Random random = new Random(1);
  private final List<String> months;
  private final List<String> maps;
  private final List<String> stories;

  private ArchiveTrial(BenchNode node, int asked, Consumer<String> say) {
    this.node = node;
    this.asked = asked;
    this.say = say;
    this.months = found(MONTH, BenchTools.text(node.url("/archive")));
    this.maps = found(MAP, BenchTools.text(node.url("/sitemap.xml")));
    this.stories = stories();
  }

  /** Uses what is in the folder already; else fills it. */
  static ArchiveFigures of(Path folder, int size, int asked, Consumer<String> say)
      throws IOException, InterruptedException {
    var figures = new ArchiveFigures(size);
    if (!Files.exists(folder.resolve("search"))) {
      figures.seconds("fill", fill(folder, size, say));
      figures.seconds("index", index(folder, say));
    }
    figures.millis("start", start(folder));
    try (var node = BenchNode.on(folder, BenchArchiveCommand.HEAP)) {
      new ArchiveTrial(node, asked, say).measure(figures);
    }
    return figures;
  }

  static double fill(Path folder, int size, Consumer<String> say)
      throws IOException, InterruptedException {
    say.accept("filling with %,d stories …".formatted(size));
    var before = System.nanoTime();
    var fill =
        new ProcessBuilder(
            BenchTools.launcher(),
            "bench",
            "fill",
            "--stories",
            "" + size,
            "--data",
            folder.toString());
    BenchTools.addJavaOptions(fill, BenchArchiveCommand.HEAP);
    if (fill.inheritIO().start().waitFor() != 0) {
      throw new Refusal("The archive could not be filled.", "Is there space in " + folder + "?");
    }
    return seconds(before);
  }

  private static double index(Path folder, Consumer<String> say)
      throws IOException, InterruptedException {
    say.accept("building the search index …");
    var before = System.nanoTime();
    try (var node = BenchNode.on(folder, BenchArchiveCommand.HEAP)) {
      while (!node.order("indexed").equals("true")) {
        Thread.sleep(100);
      }
      return seconds(before);
    }
  }

  /**
   * From calling the launcher to the last byte of the home page; the median. A first one, which is
   * not measured, leaves for the next what a program leaves that has run.
   */
  private static double start(Path folder) throws IOException, InterruptedException {
    var taken = new Timings();
    var port = BenchTools.freePort();
    for (int n = -1; n < STARTS; n++) {
      var before = System.nanoTime();
      try (var house = BenchTools.start(folder, port, BenchArchiveCommand.HEAP, "--no-demo")) {
        BenchTools.await(house.url("/"));
        if (n >= 0) {
          taken.add(System.nanoTime() - before);
        }
        house.awaitOpen();
      }
    }
    return taken.percentile(50);
  }

  private void measure(ArchiveFigures figures) {
    warmUp();
    say.accept("asking …");
    pages().forEach((kind, path) -> figures.timings(kind, cold(path)));
    figures.timings("search", searched());
    figures.timings("publish", published());
    fillTheCache();
    var memory = node.numbers("memory");
    figures.megabytes("heap in use", memory[0]);
    figures.megabytes("heap at most", memory[1]);
    figures.megabytes("process at most", memory[2]);
    var sizes = node.numbers("size");
    figures.megabytes("database", sizes[0]);
    figures.megabytes("search index", sizes[1]);
  }

  /** A program that has just begun is not yet compiled; what is asked about is the archive. */
  private void warmUp() {
    say.accept("warming up …");
    for (int n = 0; n < TO_WARM_UP; n++) {
      if (n % stories.size() == 0) {
        node.order("forget titles");
      }
      BenchTools.gzip(node.url(stories.get(n % stories.size())));
    }
  }

  private Map<String, Supplier<String>> pages() {
    var pages = new LinkedHashMap<String, Supplier<String>>();
    pages.put("story", () -> one(stories));
    pages.put("home", () -> "/");
    pages.put("section", this::section);
    pages.put("archive", () -> "/archive");
    pages.put("month", () -> one(months));
    pages.put("author", () -> "/authors/author-" + random.nextInt(400));
    pages.put("topic", () -> "/topics/topic-" + random.nextInt(2_000));
    pages.put("feed", () -> "/feed.xml");
    pages.put("section feed", () -> section() + "/feed.xml");
    pages.put("sitemap", () -> one(maps));
    pages.put("news sitemap", () -> "/news-sitemap.xml");
    return pages;
  }

  private String section() {
    return "/section-" + random.nextInt(12);
  }

  /** Each page is forgotten before it is asked for; the first half warms the program up. */
  private Timings cold(Supplier<String> path) {
    var timings = new Timings();
    for (int n = -asked; n < asked; n++) {
      node.order("forget titles");
      var url = node.url(path.get());
      var before = System.nanoTime();
      BenchTools.gzip(url);
      if (n >= 0) {
        timings.add(System.nanoTime() - before);
      }
    }
    return timings;
  }

  private Timings searched() {
    var timings = new Timings();
    for (int n = -asked; n < asked; n++) {
      var words = one(stories).replaceFirst(".*/\\d{4}-\\d\\d-\\d\\d-", "").split("-", -1);
      var url = node.url("/search?q=" + words[0] + "+" + words[random.nextInt(words.length)]);
      var before = System.nanoTime();
      BenchTools.gzip(url);
      if (n >= 0) {
        timings.add(System.nanoTime() - before);
      }
    }
    return timings;
  }

  private Timings published() {
    var timings = new Timings();
    for (int n = -PUBLISHED; n < PUBLISHED; n++) {
      var slug = "trial-" + Long.toHexString(System.nanoTime());
      var draft = node.order("draft " + slug);
      var times = node.order("publish " + draft).split(" ", -1);
      if (n >= 0) {
        timings.add(Long.parseLong(times[1]) - Long.parseLong(times[0]));
      }
    }
    return timings;
  }

  private void fillTheCache() {
    for (int n = 0; n < TO_FILL_THE_CACHE; n++) {
      BenchTools.gzip(node.url(stories.get(n % stories.size())));
    }
  }

  private List<String> stories() {
    var all = new ArrayList<String>();
    for (int n = 0; n < READ; n++) {
      all.addAll(found(LOCATION, BenchTools.text(node.url(one(maps)))));
    }
    var some = new ArrayList<>(List.copyOf(new LinkedHashSet<>(all)));
    Collections.shuffle(some, random);
    return some;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> found(Pattern pattern, String in) {
    return pattern.matcher(in).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static double seconds(long since) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since) / 1000.0;
  }
}
