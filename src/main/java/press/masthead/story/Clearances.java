package press.masthead.story;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.masthead.changelog.Change;
import press.masthead.changelog.NodeFollower;
import press.masthead.changelog.Position;

/**
 * Says for this node that its copies of a story are gone. Hears of each change after all that keep
 * copies have, as it has no order of its own and they do; writes it down a moment later, when it
 * may.
 */
@Component
class Clearances implements NodeFollower {
  private final Receipts receipts;
  private final Clock clock;
  private final ConcurrentMap<Story.Id, Instant> cleared = new ConcurrentHashMap<>();
  private volatile @Nullable Position position;

  Clearances(Receipts receipts, Clock clock) {
    this.receipts = receipts;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "receipts";
  }

  @Override
  public @Nullable Position position() {
    return position;
  }

  @Override
  public void changedHere(Set<String> keys) {
    hear(keys);
  }

  @Override
  public void follow(List<Change> changes) {
    changes.forEach(change -> hear(change.keys()));
    cleared.forEach((story, at) -> {
      receipts.clearedHere(story, at);
      cleared.remove(story, at);
    });
    position = changes.getLast().position();
  }

  /** Nothing is held here; what others hold has been made anew by now. */
  @Override
  public void rebuild(Position from) {
    position = from;
  }

  private void hear(Collection<String> keys) {
    Receipts.stories(keys).forEach(story -> cleared.putIfAbsent(story, clock.instant()));
  }
}
