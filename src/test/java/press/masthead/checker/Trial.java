package press.masthead.checker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Writers and readers at work on one title; then the verdict. */
final class Trial {
  private static final int READERS = 6;

  final History history = new History();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final List<Thread> threads = new ArrayList<>();

  /**
   * @param writing the nodes that are written on
   * @param reading where readers go, asked anew for each page
   */
  void begin(List<Supplier<Node>> writing, List<Supplier<Readers.Place>> reading) throws Exception {
    var paper = new Newspaper(writing.getFirst().get());
    Thread.sleep(1_000);
    var writers = new Writers(paper, writing, history, going);
    for (int n = 0; n < Newspaper.STORIES.size(); n++) {
      int story = n;
      threads.add(Thread.startVirtualThread(() -> writers.write(story)));
    }
    threads.add(Thread.startVirtualThread(writers::move));
    var readers = new Readers(paper, history, going);
    for (int n = 0; n < READERS; n++) {
      int seed = n;
      var place = reading.get(n % reading.size());
      threads.add(Thread.startVirtualThread(() -> readers.read(place, seed)));
    }
  }

  Checker.Verdict end() throws InterruptedException {
    going.set(false);
    for (var thread : threads) {
      thread.join();
    }
    var verdict = Checker.judge(history);
    System.out.printf(
        "%d writes, %d answers, %d sights, %d assemblies: %d stale, %d never written, %d backwards,"
            + " %d needless; longest answer %d ms (%s); lag at most %d ms: %s%n",
        verdict.writes(),
        history.answers().size(),
        verdict.sights(),
        verdict.assemblies(),
        verdict.stale().size(),
        verdict.neverWritten().size(),
        verdict.backwards().size(),
        verdict.needless().size(),
        longestAnswer().toMillis(),
        longest().map(Trial::told).orElse("none"),
        verdict.lag().toMillis(),
        verdict.slowest());
    return verdict;
  }

  Duration longestAnswer() {
    return Duration.ofNanos(longest().map(each -> each.end() - each.begin()).orElse(0L));
  }

  private Optional<History.Answer> longest() {
    return history.answers().stream()
        .max(Comparator.comparingLong(each -> each.end() - each.begin()));
  }

  /** A status of 0 where there was none. */
  private static String told(History.Answer answer) {
    return "%s of %s, %d, begun %d ms before the end"
        .formatted(
            answer.page(),
            answer.node(),
            answer.status(),
            Duration.ofNanos(System.nanoTime() - answer.begin()).toMillis());
  }
}
