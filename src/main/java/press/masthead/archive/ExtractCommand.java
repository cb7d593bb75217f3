package press.masthead.archive;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.masthead.archive.extract.ExtractionJson;
import press.masthead.archive.extract.PageRefused;

/** {@code extract FILE}: prints what a saved page says as one JSON object; stores nothing. */
@Command(
    name = "extract",
    description = "Prints what a saved page says as one JSON object; stores nothing.")
public final class ExtractCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A page saved as HTML or as plain text.")
  private @Nullable Path file;

  @Option(names = "--url", paramLabel = "URL", description = "The address the page was saved from.")
  private @Nullable String url;

  public ExtractCommand() {}

  @Override
  public Integer call() {
    var path = java.util.Objects.requireNonNull(file);
    try {
      var page = PageFiles.read(path).withUrl(url).extract();
      print(System.out, ExtractionJson.writeString(page));
      page.unplaced().forEach(line -> print(System.err, "not placed: " + line));
      return 0;
    } catch (PageRefused refused) {
      print(System.err, path + ": " + refused.getMessage());
      return 1;
    } catch (IOException e) {
      print(System.err, path + ": " + PageFiles.reason(e));
      return 1;
    }
  }

  private static void print(PrintStream to, String line) {
    new PrintStream(to, true, StandardCharsets.UTF_8).println(line);
  }
}
