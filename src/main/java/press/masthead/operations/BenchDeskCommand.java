package press.masthead.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Publishes from the desk, by its own form, and tells how long it takes from sending it until a
 * reader has the story, and the front page that shows it: demo stories are unpublished and
 * published again.
 */
@Command(name = "desk", description = "From the desk's button to a reader.", sortOptions = false)
final class BenchDeskCommand implements Callable<Integer> {
  private static final double LIMIT_MILLIS = 100;
  private static final int WARMING = 40;
  private static final int STEP_MILLIS = 2;
  private static final int PAUSE_MILLIS = 50;
  private static final Pattern STORY = Pattern.compile("href=\"/desk/stories/(\\d+)\"");
  private static final Pattern ADDRESS =
      Pattern.compile("<a href=\"http://localhost:\\d+(/[^\"]+)\">What readers see");
  private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

  @Option(names = "--times", paramLabel = "N", description = "How many; 100 if not given.")
  int times = 100;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("masthead-bench-desk");
    try (var house = BenchTools.start(folder.resolve("data"), BenchTools.freePort())) {
      var editor = DeskVisitor.join(house.awaitWayIn());
      BenchTools.await(house.url("/"));
      var stories = stories(editor, BenchTools.text(house.url("/")));
      var seen = new LinkedHashMap<String, Timings>();
      for (int n = -WARMING; n < times; n++) {
        if (n == 0) {
          seen.clear();
        }
        publish(house.port(), editor, stories.get(Math.floorMod(n, stories.size())), seen);
      }
      report(seen);
    }
    return 0;
  }

  /** Where a story is done something to, and where readers find it. */
  private record Published(String desk, String path) {}

  /** Those that the front page shows. */
  private static List<Published> stories(DeskVisitor editor, String front)
      throws IOException, InterruptedException {
    var found = new ArrayList<Published>();
    var list = editor.page("/desk/stories?state=PUBLISHED");
    for (var number : STORY.matcher(list).results().map(one -> one.group(1)).distinct().toList()) {
      var desk = "/desk/stories/" + number;
      var address = ADDRESS.matcher(editor.page(desk));
      if (address.find() && front.contains(quoted(address.group(1)))) {
        found.add(new Published(desk, address.group(1)));
      }
    }
    if (found.isEmpty()) {
      throw new Refusal(
          "The desk's newest stories are not on the front page.", "Its log says why.");
    }
    return found;
  }

  private static void publish(
      int port, DeskVisitor editor, Published story, Map<String, Timings> seen)
      throws IOException, InterruptedException {
    move(editor, story, Map.of("verb", "UNPUBLISH", "reason", "for the bench"), 0);
    try (var watchers = Executors.newVirtualThreadPerTaskExecutor()) {
      var page = FirstSeen.of(watchers, port, story.path(), story.path(), STEP_MILLIS);
      var front = FirstSeen.of(watchers, port, "/", quoted(story.path()), STEP_MILLIS);
      var began = move(editor, story, Map.of("verb", "PUBLISH"), PAUSE_MILLIS);
      taken(seen, "the desk has answered").add(System.nanoTime() - began);
      taken(seen, "the story").add(page.at() - began);
      taken(seen, "the front page").add(front.at() - began);
    }
  }

  /** When it was sent. */
  private static long move(
      DeskVisitor editor, Published story, Map<String, String> fields, int pause)
      throws IOException, InterruptedException {
    var page = editor.page(story.desk());
    var revision = REVISION.matcher(page);
    if (!revision.find()) {
      throw new Refusal(story.desk() + " has no form.", "Is the bench older than the desk?");
    }
    var all = new LinkedHashMap<>(fields);
    all.put("revision", revision.group(1));
    Thread.sleep(pause);
    var began = System.nanoTime();
    var answer = editor.post(story.desk() + "/moves", page, all);
    if (answer.statusCode() != 303) {
      throw new Refusal(
          story.desk() + " refused with " + answer.statusCode() + ".", "Its screen says why.");
    }
    return began;
  }

  private static String quoted(String path) {
    return '"' + path + '"';
  }

  private static Timings taken(Map<String, Timings> seen, String what) {
    return seen.computeIfAbsent(what, w -> new Timings());
  }

  private void report(Map<String, Timings> seen) {
    var out = spec.commandLine().getOut();
    out.printf("%-24s %10s %10s%n", "ms from the button until", "p50", "p99");
    var parts = new ArrayList<String>();
    seen.forEach((what, taken) -> {
      out.printf(
          Locale.ROOT, "%-24s %10.1f %10.1f%n", what, taken.percentile(50), taken.percentile(99));
      parts.add('"' + what.replace(' ', '_') + "\":" + taken.json());
    });
    var worst = seen.values().stream().mapToDouble(taken -> taken.percentile(99)).max().orElse(0);
    out.printf(
        Locale.ROOT,
        "the slowest p99 is %.2f of its limit, %.0f ms%n",
        worst / LIMIT_MILLIS,
        LIMIT_MILLIS);
    out.printf(
        Locale.ROOT,
        "{\"bench\":\"desk\",\"published\":%d,\"seen\":{%s},\"limit_ms\":%.0f,\"ratio\":%.3f}%n",
        times,
        String.join(",", parts),
        LIMIT_MILLIS,
        worst / LIMIT_MILLIS);
    out.flush();
  }
}
