package press.masthead.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "start",
    description = {
      "Measures how long a start takes until the last byte of the home page,",
      "and what memory the program and its database take at rest."
    },
    sortOptions = false)
final class BenchStartCommand implements Callable<Integer> {
  private static final int REST_SECONDS = 10;

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
    // an installation keeps its port; with another, every address on its pages is another
    var port = BenchTools.freePort();
    var first = first(folder, port);
    out.printf("first start, until open   %6d ms%n", first);
    var taken = new ArrayList<Long>();
    var memory = new Memory(0, 0);
    for (var run = 1; run <= runs; run++) {
      var since = System.nanoTime();
      try (var house = BenchTools.start(folder, port)) {
        BenchTools.await(house.url("/"));
        taken.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
        out.printf("start %-2d                  %6d ms%n", run + 1, taken.getLast());
        out.flush();
        if (run == runs) {
          house.awaitOpen();
          TimeUnit.SECONDS.sleep(REST_SECONDS);
          memory = Memory.of(house.process().pid(), folder);
        }
      }
    }
    var median = taken.stream().sorted().toList().get(taken.size() / 2);
    var processors = Runtime.getRuntime().availableProcessors();
    out.printf("median                    %6d ms on %d processors%n", median, processors);
    out.printf("at rest, the program      %6d MB%n", memory.program());
    out.printf("at rest, PostgreSQL       %6d MB%n", memory.database());
    out.printf(
        "{\"bench\":\"start\",\"first_ms\":%d,\"starts_ms\":%s,\"median_ms\":%d,\"processors\":%d,"
            + "\"program_mb\":%d,\"postgresql_mb\":%d}%n",
        first, taken, median, processors, memory.program(), memory.database());
    out.flush();
    return 0;
  }

  /** A first start fills the demo; what is measured later must not go on with that. */
  private static long first(Path folder, int port) throws IOException, InterruptedException {
    var since = System.nanoTime();
    try (var house = BenchTools.start(folder, port)) {
      house.awaitOpen();
      var taken = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
      BenchTools.await(house.url("/"));
      return taken;
    }
  }

  /**
   * What is taken of the machine, in megabytes: each page of memory counts for the share of it that
   * a process has (Linux's PSS).
   */
  private record Memory(long program, long database) {
    private static final String LABEL = "Pss:";

    static Memory of(long program, Path folder) {
      var cluster = folder.resolve("postgresql/cluster/postmaster.pid");
      try {
        var postmaster = Long.parseLong(Files.readAllLines(cluster).getFirst().strip());
        var server = ProcessHandle.of(postmaster).orElseThrow();
        var database =
            pss(postmaster) + server.descendants().mapToLong(each -> pss(each.pid())).sum();
        return new Memory(pss(program) >> 10, database >> 10);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** In kilobytes; nothing for a process that has just ended. */
    private static long pss(long process) {
      try (var lines = Files.lines(Path.of("/proc", String.valueOf(process), "smaps_rollup"))) {
        return lines
            .filter(line -> line.startsWith(LABEL))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum();
      } catch (IOException | UncheckedIOException ended) {
        return 0;
      }
    }
  }
}
