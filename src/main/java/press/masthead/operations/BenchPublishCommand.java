package press.masthead.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import press.masthead.operations.postgres.PostgresServer;

/**
 * From calling publish until each surface shows the story, while readers read: on the node that
 * publishes, and on another node of the same database.
 */
@Command(
    name = "publish",
    description = "How soon home, section, story, feed, sitemap and search show a new story.",
    sortOptions = false)
final class BenchPublishCommand implements Callable<Integer> {
  private static final double LIMIT_MILLIS = 50;
  private static final int STEP_MILLIS = 5;
  private static final int CONNECTIONS = 16;
  private static final List<String> PAGES = List.of("story", "home", "section", "feed", "sitemap");

  /** Never at hand: asking for it all the time would be most of what is measured. */
  private static final String SEARCH = "search";

  private static final Pattern PATH = Pattern.compile("<loc>http://[^/]+(/[^<]*)</loc>");

  @Option(
      names = "--stories",
      paramLabel = "N",
      description = "How large the archive is; 10,000 if not given.")
  int archive = 10_000;

  @Option(
      names = "--published",
      paramLabel = "N",
      description = "How many stories are published; 100 if not given.")
  int published = 100;

  @Option(
      names = "--reads",
      paramLabel = "N",
      description = "Requests a second meanwhile; 5,000 if not given.")
  int reads = 5_000;

  @Option(
      names = "--every",
      paramLabel = "MS",
      description = "A story each so many milliseconds; 500 if not given.")
  int every = 500;

  @Option(
      names = "--warming",
      paramLabel = "N",
      description = "How many are published before, not measured; 1,000 if not given.")
  int warming = 1_000;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("masthead-bench-publish");
    ArchiveTrial.fill(folder.resolve("one"), archive, line -> {});
    try (var one = BenchNode.on(folder.resolve("one"), "")) {
      awaitIndex(one);
      report("alone", measure(List.of(one)));
      try (var two = BenchNode.on(folder.resolve("two"), "", "--database-url", database(folder))) {
        awaitIndex(two);
        report("with a second node", measure(List.of(one, two)));
      }
    }
    return 0;
  }

  private static String database(Path folder) {
    var server = PostgresServer.running(folder.resolve("one/postgresql")).orElseThrow();
    return server.url() + "?user=" + server.user() + "&password=" + server.secret();
  }

  private static void awaitIndex(BenchNode node) throws InterruptedException {
    while (!node.order("indexed").equals("true")) {
      Thread.sleep(100);
    }
  }

  /** What was seen where, in the order of the nodes; the first of them publishes and is read. */
  private record Seen(
      Timings acknowledged, List<Map<String, Timings>> surfaces, PacedReaders readers) {}

  /** The first round only warms the program up. */
  private Seen measure(List<BenchNode> nodes) throws InterruptedException {
    var paths = read(nodes.getFirst());
    round(nodes, paths, warming, 0);
    return round(nodes, paths, published, every);
  }

  private List<String> read(BenchNode node) {
    var map = BenchTools.text(node.url("/sitemap-" + YearMonth.from(today()) + ".xml"));
    var paths = new ArrayList<>(List.of("/", "/section-0", "/section-1", "/feed.xml"));
    PATH.matcher(map).results().limit(200).forEach(found -> paths.add(found.group(1)));
    return paths;
  }

  private Seen round(List<BenchNode> nodes, List<String> paths, int publishings, int every)
      throws InterruptedException {
    var acknowledged = new Timings();
    var surfaces = nodes.stream().map(node -> surfaces()).toList();
    var publisher = nodes.getFirst();
    try (var readers = PacedReaders.start(publisher.port(), paths, reads, CONNECTIONS);
        var watchers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < publishings; n++) {
        var slug = "seen" + Long.toHexString(System.nanoTime());
        var draft = publisher.order("draft " + slug);
        var watched = new ArrayList<Watched>();
        for (int k = 0; k < nodes.size(); k++) {
          for (var surface : PAGES) {
            watched.add(watch(nodes.get(k), surface, slug, surfaces.get(k), watchers));
          }
        }
        var times = publisher.order("publish " + draft).split(" ", -1);
        for (int k = 0; k < nodes.size(); k++) {
          watched.add(watch(nodes.get(k), SEARCH, slug, surfaces.get(k), watchers));
        }
        var began = Long.parseLong(times[0]);
        acknowledged.add(Long.parseLong(times[1]) - began);
        for (var each : watched) {
          each.taken().add(each.seen().at() - began);
        }
        Thread.sleep(Math.max(0, every - (System.nanoTime() - began) / 1_000_000));
      }
      return new Seen(acknowledged, surfaces, readers);
    }
  }

  private record Watched(FirstSeen seen, Timings taken) {}

  private static Watched watch(
      BenchNode node,
      String surface,
      String slug,
      Map<String, Timings> surfaces,
      ExecutorService watchers) {
    var path = path(surface, slug);
    return new Watched(
        FirstSeen.of(watchers, node.port(), path, "-" + slug, STEP_MILLIS),
        timings(surfaces, surface));
  }

  private static Map<String, Timings> surfaces() {
    var surfaces = new LinkedHashMap<String, Timings>();
    PAGES.forEach(surface -> surfaces.put(surface, new Timings()));
    surfaces.put(SEARCH, new Timings());
    return surfaces;
  }

  private static String path(String surface, String slug) {
    return switch (surface) {
      case "story" -> "/section-0/" + today() + "-" + slug;
      case "home" -> "/";
      case "section" -> "/section-0";
      case "feed" -> "/feed.xml";
      case "sitemap" -> "/sitemap-" + YearMonth.from(today()) + ".xml";
      case SEARCH -> "/search?q=" + slug;
      default -> throw new IllegalArgumentException(surface);
    };
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/London"));
  }

  private void report(String how, Seen seen) {
    var out = spec.commandLine().getOut();
    var readers = seen.readers();
    out.printf(
        Locale.ROOT,
        "%s; %,d reads/s meanwhile: %,.0f/s came about, p99 %.1f ms, %d failed%n",
        how,
        reads,
        readers.perSecond(),
        readers.timings().percentile(99),
        readers.failed());
    out.printf("%-14s %10s %10s %14s %14s%n", "ms until seen", "p50", "p99", "2nd node p50", "p99");
    line("acknowledged", List.of(seen.acknowledged()));
    var here = seen.surfaces().getFirst();
    for (var surface : here.keySet()) {
      line(surface, seen.surfaces().stream().map(each -> timings(each, surface)).toList());
    }
    var worst = here.values().stream().mapToDouble(taken -> taken.percentile(99)).max().orElse(0);
    out.printf(
        Locale.ROOT,
        "the slowest p99 is %.2f of its limit, %.0f ms%n",
        worst / LIMIT_MILLIS,
        LIMIT_MILLIS);
    out.printf(
        Locale.ROOT,
        "{\"bench\":\"publish\",\"nodes\":%d,\"reads_per_second\":%.0f,\"read_p99_ms\":%.2f,"
            + "\"seen\":[%s],\"limit_ms\":%.0f,\"ratio\":%.3f}%n",
        seen.surfaces().size(),
        readers.perSecond(),
        readers.timings().percentile(99),
        String.join(",", seen.surfaces().stream().map(BenchPublishCommand::json).toList()),
        LIMIT_MILLIS,
        worst / LIMIT_MILLIS);
    out.flush();
  }

  private void line(String surface, List<Timings> nodes) {
    var out = spec.commandLine().getOut();
    out.printf("%-14s", surface);
    for (int k = 0; k < nodes.size(); k++) {
      out.printf(
          Locale.ROOT,
          k == 0 ? " %10.1f %10.1f" : " %14.1f %14.1f",
          nodes.get(k).percentile(50),
          nodes.get(k).percentile(99));
    }
    out.println();
  }

  private static Timings timings(Map<String, Timings> surfaces, String surface) {
    return Objects.requireNonNull(surfaces.get(surface));
  }

  private static String json(Map<String, Timings> surfaces) {
    var parts = new ArrayList<String>();
    surfaces.forEach((surface, taken) -> parts.add('"' + surface + "\":" + taken.json()));
    return "{" + String.join(",", parts) + "}";
  }
}
