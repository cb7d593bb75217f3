package press.masthead.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A story page, warm and compressed, beside nginx serving the very same bytes from its disk: A B A
 * B … in one run, so that what the machine does to one it does to the other.
 */
@Command(
    name = "page",
    description = "Requests per second of a warm story page, beside nginx with the same bytes.",
    sortOptions = false)
final class BenchPageCommand implements Callable<Integer> {
  private static final Pattern STORY =
      Pattern.compile("href=\"(/[^\"#?]*/\\d{4}-\\d\\d-\\d\\d-[^\"]*)\"");
  private static final int WARMING_SECONDS = 15;
  private static final long UNTIL_SETTLED_MILLIS = 11_000;
  private static final int ENOUGH_TO_BE_COMPRESSED_WELL = 20;

  @Option(names = "--rounds", paramLabel = "N", description = "How many of each; 3 if not given.")
  int rounds = 3;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long each takes; 8 if not given.")
  int seconds = 8;

  @Option(
      names = "--connections",
      paramLabel = "N",
      description = "Kept open at the same time; 32 if not given.")
  int connections = 32;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    BenchTools.require("wrk", "nginx");
    var folder = Files.createTempDirectory("masthead-bench-page");
    try (var masthead = BenchTools.masthead(folder.resolve("data"))) {
      var path = story(masthead);
      var bytes = warm(masthead, path);
      try (var nginx = Nginx.serving(folder.resolve("nginx"), bytes)) {
        measure(masthead.url(path), nginx.url(), bytes.length);
      }
    }
    return 0;
  }

  private static String story(BenchTools.Running masthead) {
    var found = STORY.matcher(BenchTools.text(masthead.url("/")));
    if (!found.find()) {
      throw new Refusal("There is no story on the home page.", "Is the demo whole?");
    }
    return found.group(1);
  }

  /** Until it is compressed as well as it gets. */
  private static byte[] warm(BenchTools.Running masthead, String path) throws InterruptedException {
    var bytes = new byte[0];
    for (int n = 0; n < ENOUGH_TO_BE_COMPRESSED_WELL; n++) {
      bytes = BenchTools.gzip(masthead.url(path));
    }
    Thread.sleep(UNTIL_SETTLED_MILLIS);
    BenchTools.gzip(masthead.url(path));
    Thread.sleep(1000);
    var better = BenchTools.gzip(masthead.url(path));
    return better.length < bytes.length ? better : bytes;
  }

  private void measure(String ours, String theirs, int bytes) {
    var out = spec.commandLine().getOut();
    wrk(ours, WARMING_SECONDS);
    wrk(theirs, 1);
    var masthead = new ArrayList<Wrk>();
    var nginx = new ArrayList<Wrk>();
    out.printf("%,d bytes, gzip, %d connections, %d s each%n", bytes, connections, seconds);
    out.printf("%-10s %12s %10s %12s %10s%n", "", "masthead/s", "p99 ms", "nginx/s", "p99 ms");
    for (int round = 1; round <= rounds; round++) {
      var a = wrk(ours, seconds);
      var b = wrk(theirs, seconds);
      masthead.add(a);
      nginx.add(b);
      out.printf(
          Locale.ROOT,
          "%-10s %,12.0f %10.2f %,12.0f %10.2f%n",
          "round " + round,
          a.perSecond(),
          a.p99(),
          b.perSecond(),
          b.p99());
    }
    var ratio = Wrk.median(masthead).perSecond() / Wrk.median(nginx).perSecond();
    out.printf(Locale.ROOT, "median: %.2f of nginx%n", ratio);
    out.printf(
        Locale.ROOT,
        "{\"bench\":\"page\",\"bytes\":%d,\"masthead_per_second\":%.0f,\"masthead_p99_ms\":%.2f,"
            + "\"nginx_per_second\":%.0f,\"nginx_p99_ms\":%.2f,\"ratio\":%.3f}%n",
        bytes,
        Wrk.median(masthead).perSecond(),
        Wrk.median(masthead).p99(),
        Wrk.median(nginx).perSecond(),
        Wrk.median(nginx).p99(),
        ratio);
    out.flush();
  }

  private Wrk wrk(String url, int during) {
    return Wrk.parse(
        BenchTools.output(
            List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + during + "s",
                "--latency",
                "-H",
                "Accept-Encoding: gzip",
                "-H",
                "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
                url)));
  }

  /** What wrk found. */
  record Wrk(double perSecond, double p99) {
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s*([0-9.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");

    static Wrk parse(String said) {
      var perSecond = PER_SECOND.matcher(said);
      var p99 = P99.matcher(said);
      if (!perSecond.find() || !p99.find() || said.contains("Non-2xx")) {
        throw new Refusal("wrk did not measure: " + said.strip(), "Run it by hand to see why.");
      }
      var millis =
          switch (p99.group(2)) {
            case "us" -> 0.001;
            case "ms" -> 1.0;
            default -> 1000.0;
          };
      return new Wrk(
          Double.parseDouble(perSecond.group(1)), Double.parseDouble(p99.group(1)) * millis);
    }

    static Wrk median(List<Wrk> rounds) {
      var sorted =
          rounds.stream().sorted(java.util.Comparator.comparingDouble(Wrk::perSecond)).toList();
      return sorted.get(sorted.size() / 2);
    }
  }

  /** nginx with one page on its disk, tuned as well as we can. */
  private static final class Nginx implements AutoCloseable {
    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
      this.process = process;
      this.port = port;
    }

    static Nginx serving(Path folder, byte[] gzip) throws IOException, InterruptedException {
      var pages = Files.createDirectories(folder.resolve("pages"));
      // only the compressed form is asked for; nginx wants both to be there
      Files.write(pages.resolve("story.html"), gzip);
      Files.write(pages.resolve("story.html.gz"), gzip);
      var port = BenchTools.freePort();
      var configuration = folder.resolve("nginx.conf");
      Files.writeString(configuration, configuration(folder, pages, port));
      var process =
          new ProcessBuilder("nginx", "-p", folder.toString(), "-c", configuration.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said").toFile())
              .start();
      var nginx = new Nginx(process, port);
      BenchTools.await(nginx.url());
      return nginx;
    }

    private static String configuration(Path folder, Path pages, int port) {
      var user = System.getProperty("user.name").equals("root") ? "user root;" : "";
      return """
      daemon off; worker_processes auto; pid %1$s/pid; error_log %1$s/errors; %4$s
      events { worker_connections 4096; multi_accept on; }
      http {
        access_log off; sendfile on; tcp_nopush on; tcp_nodelay on;
        keepalive_requests 1000000000; types { text/html html; }
        open_file_cache max=1000 inactive=1h; open_file_cache_valid 1h;
        client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi; uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
        server { listen 127.0.0.1:%3$d reuseport; root %2$s; gzip_static on; etag on; }
      }
      """
          .formatted(folder, pages, port, user);
    }

    String url() {
      return "http://127.0.0.1:" + port + "/story.html";
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().join();
    }
  }
}
