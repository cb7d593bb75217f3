package press.masthead.operations;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** From calling the launcher to the last byte of the home page, PostgreSQL and all. */
@Command(
    name = "start",
    description = "How long a start takes until the home page has been served.",
    sortOptions = false)
final class BenchStartCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long BETWEEN_TRIES_MILLIS = 5;

  @Option(names = "--runs", paramLabel = "N", description = "How many starts; 5 if not given.")
  int runs = 5;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A folder nobody uses now; if not given, a new one is filled with the demo.")
  @Nullable Path data;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var out = spec.commandLine().getOut();
    var folder = data == null ? Files.createTempDirectory("masthead-bench-start") : data;
    out.printf("first start   %6d ms%n", start(folder));
    var taken = new ArrayList<Long>();
    for (var run = 1; run <= runs; run++) {
      taken.add(start(folder));
      out.printf("start %-2d      %6d ms%n", run + 1, taken.getLast());
    }
    taken.sort(null);
    out.printf(
        "median        %6d ms on %d processors%n",
        taken.get(taken.size() / 2), Runtime.getRuntime().availableProcessors());
    out.flush();
    return 0;
  }

  private static long start(Path folder) throws IOException, InterruptedException {
    var launcher = System.getenv("MASTHEAD_LAUNCHER");
    if (launcher == null) {
      throw new Refusal("There is no launcher to measure.", "Call this as ./masthead bench start");
    }
    var port = BenchTools.freePort();
    var before = System.nanoTime();
    var house =
        new ProcessBuilder(
                launcher, "run", "--port", String.valueOf(port), "--data", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File("/dev/null"))
            .start();
    try {
      awaitHome(house, URI.create("http://localhost:" + port + "/"), before);
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
    } finally {
      house.destroy();
      house.waitFor();
    }
  }

  private static void awaitHome(Process house, URI home, long since)
      throws IOException, InterruptedException {
    while (!serves(home)) {
      if (!house.isAlive() || System.nanoTime() - since > PATIENCE.toNanos()) {
        throw new Refusal(
            "Masthead did not start.", "Call ./masthead run on that folder to see why.");
      }
      Thread.sleep(BETWEEN_TRIES_MILLIS);
    }
  }

  private static boolean serves(URI home) {
    try {
      var connection = (HttpURLConnection) home.toURL().openConnection();
      try (var page = connection.getInputStream()) {
        return page.readAllBytes().length > 0 && connection.getResponseCode() == 200;
      }
    } catch (IOException notYet) {
      return false;
    }
  }
}
