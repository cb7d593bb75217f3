package press.masthead.checker;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import press.masthead.checker.History.Assembly;
import press.masthead.checker.History.Outcome;
import press.masthead.checker.History.Seen;
import press.masthead.checker.History.Write;

/**
 * Judges a record. For each register the writes stand in one order. An answer may show any state
 * whose writing had begun before the answer ended, but none that was replaced by a write
 * acknowledged on the same node before the answer began. What was replaced on another node may
 * still be shown; how long after is measured. On one page of one node an answer that began after
 * another had ended shows nothing older than that.
 *
 * <p>A write of unknown outcome is a state that may be shown and never one that must.
 *
 * <p>A page was made for nothing if it came out as before, and no write explains that: none was
 * under way while it was made the last time (that may have overtaken it), and no register was
 * written twice since (so that it could be back where it was). The archive's pages say how many
 * stories there were, so there one that came and another that went explain it too.
 */
final class Checker {
  private static final String COUNTING = "/archive";

  private final Map<String, List<Write>> writes;
  private final List<Seen> sights;
  private final List<Assembly> assemblies;
  private final List<String> stale = new ArrayList<>();
  private final List<String> neverWritten = new ArrayList<>();
  private final List<String> backwards = new ArrayList<>();
  private final List<String> needless = new ArrayList<>();
  private Duration lag = Duration.ZERO;
  private String slowest = "";

  private Checker(History history) {
    writes =
        history.writes().stream()
            .sorted(Comparator.comparingLong(Write::begin))
            .collect(groupingBy(Write::register));
    sights = history.sights();
    assemblies = history.assemblies();
  }

  /**
   * @param lag how long at most another node's acknowledged state was still not shown
   * @param slowest where that was
   */
  record Verdict(
      int writes,
      int sights,
      int assemblies,
      List<String> stale,
      List<String> neverWritten,
      List<String> backwards,
      List<String> needless,
      Duration lag,
      String slowest) {}

  static Verdict judge(History history) {
    return new Checker(history).judge();
  }

  private Verdict judge() {
    sights.forEach(this::judge);
    sights.stream()
        .filter(seen -> !seen.followed())
        .collect(groupingBy(seen -> List.of(seen.node(), seen.page(), seen.register())))
        .values()
        .forEach(this::judgeOrder);
    assemblies.stream()
        .collect(groupingBy(made -> List.of(made.node(), made.page())))
        .values()
        .forEach(this::judgeWork);
    return new Verdict(
        writes.values().stream().mapToInt(List::size).sum(),
        sights.size(),
        assemblies.size(),
        stale,
        neverWritten,
        backwards,
        needless,
        lag,
        slowest);
  }

  private List<Write> of(Seen seen) {
    return writes.getOrDefault(seen.register(), List.of());
  }

  private void judge(Seen seen) {
    var all = of(seen);
    int shown = latest(all, seen);
    if (shown < 0) {
      neverWritten.add(seen.toString());
      return;
    }
    for (var write : all.subList(shown + 1, all.size())) {
      long since = seen.begin() - write.end();
      if (write.outcome() == Outcome.DONE && since > 0) {
        late(seen, write, Duration.ofNanos(since));
      }
    }
  }

  private void late(Seen seen, Write write, Duration since) {
    if (write.node().equals(seen.node()) && !seen.followed()) {
      stale.add(since.toNanos() / 1000 + " µs after " + write + ": " + seen);
    } else if (since.compareTo(lag) > 0) {
      lag = since;
      slowest = seen + " without " + write;
    }
  }

  /** The newest state that could be what was seen; negative if there is none. */
  private static int latest(List<Write> all, Seen seen) {
    for (int n = all.size() - 1; n >= 0; n--) {
      if (couldShow(seen, all.get(n))) {
        return n;
      }
    }
    return -1;
  }

  private static boolean couldShow(Seen seen, Write write) {
    return write.begin() < seen.end()
        && write.state().entrySet().containsAll(seen.facts().entrySet());
  }

  /** The oldest allowed state that could be what was seen. */
  private int earliest(Seen seen) {
    var all = of(seen);
    int from = 0;
    for (int n = 0; n < all.size(); n++) {
      var write = all.get(n);
      if (write.outcome() == Outcome.DONE
          && write.node().equals(seen.node())
          && write.end() < seen.begin()) {
        from = n;
      }
    }
    for (int n = from; n < all.size(); n++) {
      if (couldShow(seen, all.get(n))) {
        return n;
      }
    }
    return 0;
  }

  private void judgeOrder(List<Seen> ofOnePage) {
    var ended = new PriorityQueue<Seen>(Comparator.comparingLong(Seen::end));
    int floor = 0;
    ofOnePage.sort(Comparator.comparingLong(Seen::begin));
    for (var seen : ofOnePage) {
      for (var past = ended.peek();
          past != null && past.end() < seen.begin();
          past = ended.peek()) {
        floor = Math.max(floor, earliest(ended.remove()));
      }
      int shown = latest(of(seen), seen);
      if (shown >= 0 && shown < floor) {
        backwards.add(seen + " after " + of(seen).get(floor) + " had been shown");
      }
      ended.add(seen);
    }
  }

  private void judgeWork(List<Assembly> ofOnePage) {
    ofOnePage.sort(Comparator.comparingLong(Assembly::begin));
    for (int n = 1; n < ofOnePage.size(); n++) {
      var before = ofOnePage.get(n - 1);
      var again = ofOnePage.get(n);
      if (before.content() == again.content() && !isExplained(before, again)) {
        needless.add(again + " as " + before);
      }
    }
  }

  private boolean isExplained(Assembly before, Assembly again) {
    for (var register : writes.values()) {
      int between = 0;
      for (var write : register) {
        if (write.begin() <= before.end() && write.end() >= before.begin()) {
          return true;
        }
        if (write.begin() > before.end() && write.begin() < again.end()) {
          between++;
        }
      }
      if (between > 1) {
        return true;
      }
    }
    return again.begin() <= before.end() || cancelOut(before, again);
  }

  /** On a page that counts stories, one that came makes up for another that went. */
  private boolean cancelOut(Assembly before, Assembly again) {
    return again.page().startsWith(COUNTING)
        && any(before, again, Checker::came)
        && any(before, again, Checker::went);
  }

  private boolean any(Assembly before, Assembly again, BiPredicate<Write, Write> what) {
    return writes.values().stream()
        .anyMatch(register ->
            IntStream.range(1, register.size())
                .filter(n -> register.get(n).begin() > before.end())
                .filter(n -> register.get(n).begin() < again.end())
                .anyMatch(n -> what.test(register.get(n - 1), register.get(n))));
  }

  private static boolean came(Write last, Write next) {
    return !isOut(last) && isOut(next);
  }

  private static boolean went(Write last, Write next) {
    return isOut(last) && !isOut(next);
  }

  private static boolean isOut(Write write) {
    return "yes".equals(write.state().get("published"));
  }
}
