package press.masthead.front;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Story;
import press.masthead.story.Teaser;

/** One front while it is made up: remembers what already stands on it. */
final class MakeUp {
  /** How far down a picture may still lift a story to the top. */
  private static final int LEADING = 5;

  private final Set<Story.Id> placed = new HashSet<>();

  /** The first with a picture among the newest, or else the newest. */
  @Nullable Teaser lead(List<Teaser> newest) {
    var free = newest.stream().filter(this::isFree).toList();
    var pictured =
        free.stream().limit(LEADING).filter(teaser -> teaser.picture() != null).findFirst();
    var lead = pictured.or(() -> free.stream().findFirst());
    lead.ifPresent(this::place);
    return lead.orElse(null);
  }

  /** The next {@code most} that stand nowhere yet. */
  List<Teaser> next(List<Teaser> newest, int most) {
    var next = newest.stream().filter(this::isFree).limit(most).toList();
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
