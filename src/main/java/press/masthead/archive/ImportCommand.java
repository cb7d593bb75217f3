package press.masthead.archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import press.masthead.title.Title;

/** {@code ./masthead import PATH…}. */
@Command(
    name = "import",
    description = "Imports saved pages, HTML or plain text, as published stories.")
public final class ImportCommand implements Callable<Integer> {
  @Autowired Imports imports;
  @Spec CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Pages, or folders that are searched for pages.")
  private List<Path> paths = List.of();

  @Option(
      names = "--title",
      paramLabel = "SLUG",
      description = "The title they are imported into; the first one if not given.")
  private @Nullable String slug;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Writes what became of every file, as JSON.")
  private @Nullable Path report;

  public ImportCommand() {}

  @Override
  public Integer call() throws IOException {
    var line = spec.commandLine();
    var missing = paths.stream().filter(Files::notExists).findFirst();
    if (missing.isPresent()) {
      return refuse(line.getErr(), missing.get() + ": there is no such file; check the name");
    }
    var title =
        imports.titles().stream()
            .filter(each -> slug == null || each.slug().equals(slug))
            .findFirst();
    if (title.isEmpty()) {
      return refuse(line.getErr(), "--title: " + choice());
    }
    return run(title.get(), line.getOut());
  }

  private int run(Title title, PrintWriter out) throws IOException {
    long count;
    try (var files = PageFiles.under(paths)) {
      count = files.count();
    }
    try (var reconciliation = new ImportReport(title.slug(), report)) {
      try (var files = PageFiles.under(paths);
          var bar = new ProgressBar("import", count)) {
        var missing =
            imports.importPages(
                title,
                files,
                item -> {
                  reconciliation.add(item);
                  bar.step();
                });
        reconciliation.addMissing(missing);
      }
      reconciliation.print(out);
      return reconciliation.refused() == 0 ? 0 : 1;
    }
  }

  private String choice() {
    var slugs = imports.titles().stream().map(Title::slug).collect(Collectors.joining(", "));
    return slugs.isEmpty()
        ? "there is no title yet; found one, or start the demo with ./masthead run"
        : "no such title; there are " + slugs;
  }

  private static int refuse(PrintWriter err, String message) {
    err.println(message);
    return 1;
  }
}
