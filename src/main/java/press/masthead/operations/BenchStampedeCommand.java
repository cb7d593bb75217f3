package press.masthead.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import press.masthead.page.Assembled;

/**
 * A crowd asks for one page that nobody has asked for before. Beside it, what the least would be:
 * one reader alone with such a page, and the same crowd once the page is at hand. How often pages
 * were assembled the program itself records, with the JDK's flight recorder.
 */
@Command(
    name = "stampede",
    description = "A crowd that asks at once for a page that is not at hand.",
    sortOptions = false)
final class BenchStampedeCommand implements Callable<Integer> {
  private static final Pattern ADDRESS = Pattern.compile("<loc>https?://[^/<]*(/[^<]*)</loc>");
  private static final String STORY = ".*/\\d{4}-\\d\\d-\\d\\d-.*";
  private static final int WARMING = 20;

  @Option(names = "--readers", paramLabel = "N", description = "The crowd; 1000 if not given.")
  int readers = 1000;

  @Option(names = "--rounds", paramLabel = "N", description = "How many crowds; 5 if not given.")
  int rounds = 5;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("masthead-bench-stampede");
    var recording = folder.resolve("pages.jfr");
    var alone = new ArrayList<Crowd.Waited>();
    var cold = new ArrayList<Crowd.Waited>();
    var warm = new ArrayList<Crowd.Waited>();
    List<String> crowded;
    try (var masthead = BenchTools.masthead(folder.resolve("data"), recorded(recording))) {
      var stories = stories(masthead);
      var warming = stories.subList(0, WARMING);
      for (var path : warming) {
        Crowd.of(readers / WARMING + 1, masthead.port()).ask(path);
      }
      crowded = stories.subList(WARMING, WARMING + rounds);
      for (var path : crowded) {
        cold.add(Crowd.of(readers, masthead.port()).ask(path));
        warm.add(Crowd.of(readers, masthead.port()).ask(path));
      }
      for (var path : stories.subList(WARMING + rounds, WARMING + 2 * rounds)) {
        alone.add(Crowd.of(1, masthead.port()).ask(path));
      }
    }
    tell(
        Crowd.Waited.median(alone),
        Crowd.Waited.median(cold),
        Crowd.Waited.median(warm),
        assembled(recording, crowded));
    return 0;
  }

  private static String recorded(Path recording) {
    return "-XX:StartFlightRecording:filename=" + recording + ",dumponexit=true -Xlog:jfr*=off";
  }

  /** Each as often as there is need of one that nobody has asked for. */
  private List<String> stories(BenchTools.Running masthead) {
    var needed = WARMING + 2 * rounds;
    var found =
        addresses(masthead, "/sitemap.xml")
            .filter(path -> path.endsWith(".xml"))
            .flatMap(list -> addresses(masthead, list))
            .filter(path -> path.matches(STORY))
            .distinct()
            .toList();
    if (found.size() < needed) {
      throw new Refusal(
          "The sitemap names %d stories; %d are needed.".formatted(found.size(), needed),
          "Ask for fewer --rounds.");
    }
    return found;
  }

  private static Stream<String> addresses(BenchTools.Running masthead, String list) {
    return ADDRESS.matcher(BenchTools.text(masthead.url(list))).results().map(one -> one.group(1));
  }

  private static long assembled(Path recording, List<String> paths) throws IOException {
    return RecordingFile.readAllEvents(recording).stream()
        .filter(event -> event.getEventType().getName().equals(Assembled.NAME))
        .filter(event -> paths.contains(event.getString("path")))
        .count();
  }

  private void tell(Crowd.Waited alone, Crowd.Waited cold, Crowd.Waited warm, long assembled) {
    var out = spec.commandLine().getOut();
    var least = alone.median() + warm.last();
    out.printf("%,d readers at once, median of %d crowds, to the last byte%n", readers, rounds);
    out.printf("%-26s %10s %10s %10s%n", "", "p50 ms", "p99 ms", "last ms");
    row("one reader, not at hand", alone);
    row("the crowd, not at hand", cold);
    row("the crowd, at hand", warm);
    out.printf("pages assembled: %d for %d crowds%n", assembled, rounds);
    out.printf(
        Locale.ROOT, "last reader: %.2f of one assembly and sending to all%n", cold.last() / least);
    out.printf(
        Locale.ROOT,
        "{\"bench\":\"stampede\",\"readers\":%d,\"crowds\":%d,\"assembled\":%d,\"alone_ms\":%.2f,"
            + "\"cold_p50_ms\":%.2f,\"cold_p99_ms\":%.2f,\"warm_p50_ms\":%.2f,"
            + "\"warm_p99_ms\":%.2f,\"ratio\":%.3f}%n",
        readers,
        rounds,
        assembled,
        alone.median(),
        cold.median(),
        cold.p99(),
        warm.median(),
        warm.p99(),
        cold.last() / least);
    out.flush();
  }

  private void row(String what, Crowd.Waited waited) {
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%-26s %10.2f %10.2f %10.2f%n",
            what,
            waited.median(),
            waited.p99(),
            waited.last());
  }
}
