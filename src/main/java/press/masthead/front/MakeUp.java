package press.masthead.front;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Story;
import press.masthead.story.Teaser;
import press.masthead.story.Teasers;

/**
 * One front while it is made up: remembers what already stands on it. Looks at no more of a list
 * than it must, so that the page does not depend on the others.
 */
final class MakeUp {
  /** How far down a picture may still lift a story to the top. */
  private static final int LEADING = 5;

  private final Teasers teasers;
  private final Set<Story.Id> placed = new HashSet<>();

  MakeUp(Teasers teasers) {
    this.teasers = teasers;
  }

  /** A list to take from, once or more. */
  Supplier<Stream<Teaser>> newest(String list, int limit) {
    return () -> teasers.newestOneByOne(list, limit).filter(this::isFree);
  }

  /** The first with a picture among the newest, or else the newest. */
  @Nullable Teaser lead(Supplier<Stream<Teaser>> newest) {
    var pictured =
        newest.get().limit(LEADING).filter(teaser -> teaser.picture() != null).findFirst();
    var lead = pictured.or(() -> newest.get().findFirst());
    lead.ifPresent(this::place);
    return lead.orElse(null);
  }

  /** The next {@code most} that stand nowhere yet. */
  List<Teaser> next(Supplier<Stream<Teaser>> newest, int most) {
    var next = newest.get().limit(most).toList();
    next.forEach(this::place);
    return next;
  }

  private boolean isFree(Teaser teaser) {
    return !placed.contains(teaser.id());
  }

  private void place(Teaser teaser) {
    placed.add(teaser.id());
  }
}
