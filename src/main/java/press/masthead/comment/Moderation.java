package press.masthead.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.changelog.ChangeLog;
import press.masthead.comment.Said.Refused;
import press.masthead.staff.Act;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;
import press.masthead.story.Story;

/** What the newsroom does about comments. */
@Service
public class Moderation {
  private final CommentTable comments;
  private final CountTable counts;
  private final Moves moves;
  private final ChangeLog changes;
  private final Audit audit;
  private final Clock clock;

  Moderation(
      CommentTable comments,
      CountTable counts,
      Moves moves,
      ChangeLog changes,
      Audit audit,
      Clock clock) {
    this.comments = comments;
    this.counts = counts;
    this.moves = moves;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes a comment away from readers. */
  @Transactional
  public Said remove(Comment.Id id, String reason) {
    return reason.isBlank()
        ? new Refused("reason: say why the comment is removed")
        : recorded(
            moves.make(id, Move.REMOVE, () -> comments.remove(id, reason.strip(), clock.instant())),
            act("comment.remove", id).with("reason", reason.strip()));
  }

  /** Shows a removed comment again. */
  @Transactional
  public Said restore(Comment.Id id) {
    return recorded(
        moves.make(id, Move.RESTORE, () -> comments.restore(id)), act("comment.restore", id));
  }

  /** Lets nobody add to a story's comments; what is there stays. */
  @Transactional
  public void close(Story.Id story) {
    close(story, clock.instant());
    audit.record(Act.of(Member.MASTHEAD, "comment.close", "story:" + story.value()));
  }

  /** Lets readers comment again. */
  @Transactional
  public void open(Story.Id story) {
    close(story, null);
    audit.record(Act.of(Member.MASTHEAD, "comment.open", "story:" + story.value()));
  }

  /** By a command, which has nobody's name: the program's own act. */
  private static Act act(String verb, Comment.Id id) {
    return Act.of(Member.MASTHEAD, verb, "comment:" + id.value());
  }

  private Said recorded(Said said, Act act) {
    if (said instanceof Said.Done) {
      audit.record(act);
    }
    return said;
  }

  /** Stories whose kept count is wrong, by counting all comments; for checks. */
  public List<Miscount> miscounts() {
    return counts.miscounts();
  }

  private void close(Story.Id story, @Nullable Instant since) {
    counts.lock(story);
    counts.close(story, since);
    changes.append(Comments.key(story));
  }
}
