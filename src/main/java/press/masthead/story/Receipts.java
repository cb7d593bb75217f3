package press.masthead.story;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import press.masthead.changelog.ChangeLog;
import press.masthead.story.Receipt.Copy;

/**
 * Receipts for stories that were taken back: opened as that is done, completed by those who keep
 * copies, each as it passes that change.
 */
@Service
public class Receipts {
  private static final Pattern KEY = Pattern.compile("story:(\\d+)/withdrawn");
  private static final Set<Copy> AT_ONCE = EnumSet.range(Copy.STORY, Copy.CORRECTIONS);
  private static final List<Copy> OF_A_NODE = List.of(Copy.PAGES, Copy.SEARCH);

  private final ReceiptTable table;
  private final WithdrawalTable withdrawals;
  private final ChangeLog changes;
  private final Clock clock;

  Receipts(ReceiptTable table, WithdrawalTable withdrawals, ChangeLog changes, Clock clock) {
    this.table = table;
    this.withdrawals = withdrawals;
    this.changes = changes;
    this.clock = clock;
  }

  public Optional<Receipt> of(Story.Id story) {
    var nodes = Set.copyOf(changes.followers().nodes());
    return withdrawals.at(story).map(at -> new Receipt(story, at, table.of(story, nodes)));
  }

  /**
   * Those who keep copies outside say here that they are gone.
   *
   * @param keys that changed
   */
  public void cleared(Collection<String> keys, Copy copy) {
    var stories = stories(keys).toList();
    if (!stories.isEmpty()) {
      table.clear(stories, copy, clock.instant());
    }
  }

  /** As {@link #cleared}, of every story. */
  public void clearedAll(Copy copy) {
    table.clearAll(copy, clock.instant());
  }

  /** What the database says is settled with it; everybody else is to follow. */
  void open(Story.Id story, Instant at) {
    AT_ONCE.forEach(copy -> table.open(story, copy, "", at));
    var followers = changes.followers();
    for (var node : followers.nodes()) {
      OF_A_NODE.forEach(copy -> table.open(story, copy, node, null));
    }
    Stream.of(Copy.CDN, Copy.CDN_AGAIN)
        .filter(copy -> followers.cluster().contains(follower(copy)))
        .forEach(copy -> table.open(story, copy, "", null));
    changes.append("story:" + story.value() + "/withdrawn");
  }

  void clearedHere(Story.Id story, Instant at) {
    OF_A_NODE.forEach(copy -> table.clear(story, copy, changes.node(), at));
  }

  /** The stories that {@code keys} say were taken back. */
  static Stream<Story.Id> stories(Collection<String> keys) {
    return keys.stream()
        .map(KEY::matcher)
        .filter(key -> key.matches())
        .map(key -> new Story.Id(Long.parseLong(key.group(1))));
  }

  private static String follower(Copy copy) {
    return copy == Copy.CDN ? "cdn" : "cdn-again";
  }
}
