package press.masthead.operations;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import press.masthead.operations.invented.InventedArchive;

/** An archive to measure on; the search index is built by the first run on it. */
@Command(
    name = "fill",
    description = "Fills an empty data folder with an invented archive of twenty years.",
    sortOptions = false)
final class BenchFillCommand implements Callable<Integer> {
  @Option(names = "--stories", paramLabel = "N", description = "How many; 10,000 if not given.")
  int stories = 10_000;

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  InventedArchive archive;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var before = System.nanoTime();
    archive.fill(
        stories,
        done -> {
          if (done == stories || done % 50_000 == 0) {
            out.printf(
                "%,d stories after %d s%n",
                done, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before));
            out.flush();
          }
        });
    return 0;
  }
}
