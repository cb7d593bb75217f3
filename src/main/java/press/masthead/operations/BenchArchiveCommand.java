package press.masthead.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Whether a large archive is served like a small one: the same measurements on invented archives of
 * several sizes, each filled anew and served from a heap of 1 GiB.
 */
@Command(
    name = "archive",
    description = "Cold pages, search, publishing, start and memory, by the size of the archive.",
    sortOptions = false)
final class BenchArchiveCommand implements Callable<Integer> {
  static final String HEAP = "-Xmx1g";

  @Option(
      names = "--stories",
      paramLabel = "N",
      split = ",",
      description = "The sizes, smallest first; 1000,100000,1000000 if not given.")
  List<Integer> sizes = List.of(1_000, 100_000, 1_000_000);

  @Option(
      names = "--asked",
      paramLabel = "N",
      description = "How many pages of each kind; 300 if not given.")
  int asked = 300;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the archives are made, or are already; a new folder if not given.")
  @Nullable Path data;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = data == null ? Files.createTempDirectory("masthead-bench-archive") : data;
    var all = new ArrayList<ArchiveFigures>();
    for (var size : sizes) {
      all.add(ArchiveTrial.of(folder.resolve(String.valueOf(size)), size, asked, this::say));
    }
    var out = spec.commandLine().getOut();
    out.print(ArchiveFigures.table(all));
    out.println(ArchiveFigures.json(all));
    out.flush();
    return 0;
  }

  private void say(String line) {
    var out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
