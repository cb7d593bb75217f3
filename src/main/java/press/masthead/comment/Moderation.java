package press.masthead.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.changelog.ChangeLog;
import press.masthead.comment.Said.Refused;
import press.masthead.staff.Act;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;
import press.masthead.staff.Newsroom;
import press.masthead.story.Stories;
import press.masthead.story.Story;

/** What the newsroom does about comments. */
@Service
public class Moderation {
  private static final int LONGEST_REASON = 500;

  private final CommentTable comments;
  private final ReportTable reports;
  private final CountTable counts;
  private final Moves moves;
  private final Stories stories;
  private final ChangeLog changes;
  private final Audit audit;
  private final Clock clock;

  Moderation(
      CommentTable comments,
      ReportTable reports,
      CountTable counts,
      Moves moves,
      Stories stories,
      ChangeLog changes,
      Audit audit,
      Clock clock) {
    this.comments = comments;
    this.reports = reports;
    this.counts = counts;
    this.moves = moves;
    this.stories = stories;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes a comment away from readers. */
  @Transactional
  public Said remove(Comment.Id id, String reason, Member.Id by) {
    var problem = problem(reason);
    return problem.isPresent()
        ? new Refused("reason: " + problem.get())
        : recorded(
            moves.make(id, Move.REMOVE, () -> remove(id, reason.strip())),
            act(by, "comment.remove", id).with("reason", reason.strip()));
  }

  /** Leaves a comment to readers: what was reported of it was looked into. */
  @Transactional
  public Said keep(Comment.Id id, Member.Id by) {
    var comment = comments.lock(id).filter(Comment::isVisible);
    if (comment.isEmpty()) {
      return Moves.GONE;
    }
    var said = new Said.Done(comment.get());
    return reports.see(id, clock.instant()) ? recorded(said, act(by, "comment.keep", id)) : said;
  }

  /** What is wrong with a reason; empty if nothing is. */
  public static Optional<String> problem(String reason) {
    return reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf(0) >= 0
        ? Optional.of(
            "say why the comment is removed, in at most " + LONGEST_REASON + " characters")
        : Optional.empty();
  }

  /** Shows a removed comment again. */
  @Transactional
  public Said restore(Comment.Id id, Member.Id by) {
    return recorded(
        moves.make(id, Move.RESTORE, () -> comments.restore(id)), act(by, "comment.restore", id));
  }

  /** Lets nobody add to a story's comments; what is there stays. */
  @Transactional
  public void close(Story.Id story, Member.Id by) {
    if (counts.lock(story).open()) {
      setClosed(story, clock.instant());
      record(onTitle(Act.of(by, "comment.close", "story:" + story.value()), story));
    }
  }

  /** Lets readers comment again. */
  @Transactional
  public void open(Story.Id story, Member.Id by) {
    if (!counts.lock(story).open()) {
      setClosed(story, null);
      record(onTitle(Act.of(by, "comment.open", "story:" + story.value()), story));
    }
  }

  /** Whether readers may add to a story's comments. */
  @Transactional(readOnly = true)
  public boolean isOpen(Story.Id story) {
    return counts.find(story).orElse(CountTable.Count.NONE).open();
  }

  private Act act(Member.Id by, String verb, Comment.Id id) {
    var act = Act.of(by, verb, "comment:" + id.value());
    return comments.find(id).map(found -> onTitle(act, found.story())).orElse(act);
  }

  /** So that who reads that title's audit finds it. */
  private Act onTitle(Act act, Story.Id story) {
    return stories.find(story).map(found -> act.on(found.title())).orElse(act);
  }

  private void remove(Comment.Id id, String reason) {
    comments.remove(id, reason, clock.instant());
    reports.see(id, clock.instant());
  }

  private Said recorded(Said said, Act act) {
    if (said instanceof Said.Done) {
      record(act);
    }
    return said;
  }

  /** Also for those of the newsroom who look at comments now. */
  private void record(Act act) {
    audit.record(act);
    var title = act.title();
    if (title != null) {
      changes.append(Newsroom.key(title));
    }
  }

  /** Stories whose kept count is wrong, by counting all comments; for checks. */
  public List<Miscount> miscounts() {
    return counts.miscounts();
  }

  private void setClosed(Story.Id story, @Nullable Instant since) {
    counts.close(story, since);
    changes.append(Comments.key(story));
  }
}
