package press.masthead.archive;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import press.masthead.archive.bench.ExtractionBench;

/** {@code bench extract}: extraction scored on real pages, beside other tools. */
@Command(
    name = "extract",
    description = "Scores extraction on corpora of real pages, beside other tools.")
public final class BenchExtractCommand implements Callable<Integer> {
  @Option(
      names = "--corpora",
      paramLabel = "DIR",
      defaultValue = "../shared/corpora/A-extraction",
      description = "The folder with the corpora (default: ${DEFAULT-VALUE}).")
  private Path corpora = Path.of("../shared/corpora/A-extraction");

  @Option(
      names = "--worst",
      paramLabel = "N",
      defaultValue = "0",
      description = "Also lists the N pages of each corpus that were read worst.")
  private int worst;

  public BenchExtractCommand() {}

  @Override
  public Integer call() {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!ExtractionBench.isCorpora(corpora)) {
      System.err.println(corpora + ": no corpora there; name their folder with --corpora DIR");
      return 1;
    }
    var bench = new ExtractionBench(corpora);
    var scores = bench.run();
    bench.worst(worst, (page, remark) -> out.println(page + " " + remark));
    out.println(scores.table());
    out.println(scores.json());
    return 0;
  }
}
