package press.masthead.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  private static final long STEP_MILLIS = 2;
  private static final int CONNECTIONS = 16;
  private static final int WARMING = 20;
  private static final long PATIENCE_NANOS = 20_000_000_000L;
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

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("masthead-bench-publish");
    ArchiveTrial.fill(folder.resolve("one"), archive, line -> {});
    try (var one = BenchNode.on(folder.resolve("one"), "");
        var two = BenchNode.on(folder.resolve("two"), "", "--database-url", database(folder))) {
      awaitIndex(one);
      awaitIndex(two);
      measure(one, two);
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

  private void measure(BenchNode one, BenchNode two) throws InterruptedException {
    var here = surfaces();
    var there = surfaces();
    var acknowledged = new Timings();
    var map = BenchTools.text(one.url("/sitemap-" + today().toString().substring(0, 7) + ".xml"));
    var paths = new ArrayList<>(List.of("/", "/section-0", "/section-1", "/feed.xml"));
    PATH.matcher(map).results().limit(200).forEach(found -> paths.add(found.group(1)));
    try (var readers = PacedReaders.start(one.port(), paths, reads, CONNECTIONS);
        var watchers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = -WARMING; n < published; n++) {
        var slug = "seen" + Long.toHexString(System.nanoTime());
        var watched = new ArrayList<Future<Long>>();
        var timings = new ArrayList<Timings>();
        watch(one, slug, here, watchers, watched, timings);
        watch(two, slug, there, watchers, watched, timings);
        var times = one.order("publish " + slug).split(" ", -1);
        var began = Long.parseLong(times[0]);
        if (n >= 0) {
          acknowledged.add(Long.parseLong(times[1]) - began);
        }
        for (int k = 0; k < watched.size(); k++) {
          var seen = seen(watched.get(k));
          if (n >= 0) {
            timings.get(k).add(seen - began);
          }
        }
      }
      print(acknowledged, here, there, readers);
    }
  }

  private static void watch(
      BenchNode node,
      String slug,
      Map<String, Timings> surfaces,
      ExecutorService watchers,
      List<Future<Long>> watched,
      List<Timings> timings) {
    surfaces.forEach((surface, taken) -> {
      var path = path(surface, slug);
      watched.add(watchers.submit(() -> firstSeen(node.port(), path, slug)));
      timings.add(taken);
    });
  }

  private static Map<String, Timings> surfaces() {
    var surfaces = new LinkedHashMap<String, Timings>();
    for (var surface : List.of("story", "home", "section", "feed", "sitemap", "search")) {
      surfaces.put(surface, new Timings());
    }
    return surfaces;
  }

  private static String path(String surface, String slug) {
    return switch (surface) {
      case "story" -> "/section-0/" + today() + "-" + slug;
      case "home" -> "/";
      case "section" -> "/section-0";
      case "feed" -> "/feed.xml";
      case "sitemap" -> "/sitemap-" + YearMonth.from(today()) + ".xml";
      case "search" -> "/search?q=" + slug;
      default -> throw new IllegalArgumentException(surface);
    };
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/London"));
  }

  /**
   * When the answer was whole that first showed it; answers that may repeat the words do not. What
   * is unchanged is answered with 304, which costs next to nothing.
   */
  private static long firstSeen(int port, String path, String slug)
      throws IOException, InterruptedException {
    var since = System.nanoTime();
    var wanted = "-" + slug;
    try (var connection = new KeptConnection(port)) {
      var request = KeptConnection.request(path);
      while (System.nanoTime() - since < PATIENCE_NANOS) {
        var answer = connection.ask(request);
        if (new String(answer.body(), StandardCharsets.UTF_8).contains(wanted)
            && answer.status() == 200) {
          return System.nanoTime();
        }
        if (answer.etag() != null) {
          request = KeptConnection.request(path, "If-None-Match: " + answer.etag());
        }
        Thread.sleep(STEP_MILLIS);
      }
    }
    throw new Refusal(path + " does not show what was published.", "Is the machine overloaded?");
  }

  private static long seen(Future<Long> watched) throws InterruptedException {
    try {
      return watched.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e);
    }
  }

  private void print(
      Timings acknowledged,
      Map<String, Timings> here,
      Map<String, Timings> there,
      PacedReaders readers) {
    var out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%,d reads/s of 200 pages meanwhile: %,.0f/s came about, p99 %.1f ms, %d failed%n",
        reads,
        readers.perSecond(),
        readers.timings().percentile(99),
        readers.failed());
    out.printf("%-14s %10s %10s %14s %14s%n", "ms until seen", "p50", "p99", "2nd node p50", "p99");
    out.printf(
        Locale.ROOT,
        "%-14s %10.1f %10.1f%n",
        "acknowledged",
        acknowledged.percentile(50),
        acknowledged.percentile(99));
    here.forEach((surface, taken) -> {
      var other = Objects.requireNonNull(there.get(surface));
      out.printf(
          Locale.ROOT,
          "%-14s %10.1f %10.1f %14.1f %14.1f%n",
          surface,
          taken.percentile(50),
          taken.percentile(99),
          other.percentile(50),
          other.percentile(99));
    });
    var worst = here.values().stream().mapToDouble(taken -> taken.percentile(99)).max().orElse(0);
    out.printf(
        Locale.ROOT,
        "the slowest p99 is %.2f of its limit, %.0f ms%n",
        worst / LIMIT_MILLIS,
        LIMIT_MILLIS);
    out.printf(
        Locale.ROOT,
        "{\"bench\":\"publish\",\"reads_per_second\":%.0f,\"read_p99_ms\":%.2f,\"here\":%s,"
            + "\"there\":%s,\"limit_ms\":%.0f,\"ratio\":%.3f}%n",
        readers.perSecond(),
        readers.timings().percentile(99),
        json(here),
        json(there),
        LIMIT_MILLIS,
        worst / LIMIT_MILLIS);
    out.flush();
  }

  private static String json(Map<String, Timings> surfaces) {
    var parts = new ArrayList<String>();
    surfaces.forEach((surface, taken) -> parts.add('"' + surface + "\":" + taken.json()));
    return "{" + String.join(",", parts) + "}";
  }
}
