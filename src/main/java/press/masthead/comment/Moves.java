package press.masthead.comment;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import press.masthead.changelog.ChangeLog;
import press.masthead.comment.Said.Done;
import press.masthead.comment.Said.Refused;

/**
 * Lets a comment appear and disappear, and its story's count with it, in the caller's transaction.
 */
@Component
class Moves {
  static final Refused GONE = new Refused("This comment is no longer there.");

  private final CommentTable comments;
  private final CountTable counts;
  private final ChangeLog changes;

  Moves(CommentTable comments, CountTable counts, ChangeLog changes) {
    this.comments = comments;
    this.counts = counts;
    this.changes = changes;
  }

  Said make(Comment.Id id, Move move, Runnable writing) {
    return make(id, move, comment -> Optional.empty(), writing);
  }

  /**
   * The count is locked before the comment, as everywhere.
   *
   * @param refusal why this comment is not moved, besides its state
   */
  Said make(
      Comment.Id id, Move move, Function<Comment, Optional<Refused>> refusal, Runnable writing) {
    var found = comments.find(id);
    if (found.isEmpty()) {
      return GONE;
    }
    var story = found.get().story();
    counts.lock(story);
    var comment = comments.lock(id).orElseThrow();
    if (move.from(comment.state()).isEmpty()) {
      return GONE;
    }
    var refused = refusal.apply(comment);
    if (refused.isPresent()) {
      return refused.get();
    }
    writing.run();
    counts.add(story, move.difference());
    changes.append(Comments.key(story), Comments.countKey(story));
    return new Done(comment);
  }
}
