package press.masthead.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.changelog.ChangeLog;
import press.masthead.comment.Said.Refused;
import press.masthead.reader.Readers;
import press.masthead.staff.Act;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.title.Title;

/** What the newsroom does about comments. */
@Service
public class Moderation {
  private static final int LONGEST_REASON = 500;

  private final CommentTable comments;
  private final ModerationTable moderating;
  private final CountTable counts;
  private final Moves moves;
  private final Readers readers;
  private final Stories stories;
  private final ChangeLog changes;
  private final Audit audit;
  private final Clock clock;

  Moderation(
      CommentTable comments,
      ModerationTable moderating,
      CountTable counts,
      Moves moves,
      Readers readers,
      Stories stories,
      ChangeLog changes,
      Audit audit,
      Clock clock) {
    this.comments = comments;
    this.moderating = moderating;
    this.counts = counts;
    this.moves = moves;
    this.readers = readers;
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
            moves.make(id, Move.REMOVE, () -> comments.remove(id, reason.strip(), clock.instant())),
            act(by, "comment.remove", id).with("reason", reason.strip()));
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
      audit.record(onTitle(Act.of(by, "comment.close", "story:" + story.value()), story));
    }
  }

  /** Lets readers comment again. */
  @Transactional
  public void open(Story.Id story, Member.Id by) {
    if (!counts.lock(story).open()) {
      setClosed(story, null);
      audit.record(onTitle(Act.of(by, "comment.open", "story:" + story.value()), story));
    }
  }

  /** Whether readers may add to a story's comments. */
  @Transactional(readOnly = true)
  public boolean isOpen(Story.Id story) {
    return counts.find(story).orElse(CountTable.Count.NONE).open();
  }

  @Transactional(readOnly = true)
  public Optional<Moderated> find(Comment.Id id) {
    return comments.find(id).map(found -> moderated(List.of(found)).getFirst());
  }

  /**
   * All comments on a story, whether readers see them or not, the newest first.
   *
   * @param before where an earlier answer ended
   */
  @Transactional(readOnly = true)
  public List<Moderated> of(Story.Id story, Comment.@Nullable Id before, int limit) {
    return moderated(moderating.of(story, before, limit));
  }

  /** What readers of those titles reported and still see, the newest first. */
  @Transactional(readOnly = true)
  public List<Moderated> reported(
      Collection<Title.Id> titles, Comment.@Nullable Id before, int limit) {
    return moderated(moderating.reported(titles, before, limit));
  }

  private List<Moderated> moderated(List<Comment> found) {
    var ids = found.stream().map(Comment::id).toList();
    var reasons = moderating.reasons(ids);
    var reported = moderating.reports(ids);
    var names =
        readers.displayNames(
            found.stream()
                .flatMap(comment -> Stream.ofNullable(comment.writer()))
                .distinct()
                .toList());
    return found.stream()
        .map(comment ->
            new Moderated(
                comment,
                comment.writer() == null ? null : names.get(comment.writer()),
                reasons.get(comment.id()),
                reported.getOrDefault(comment.id(), List.of())))
        .toList();
  }

  private Act act(Member.Id by, String verb, Comment.Id id) {
    var act = Act.of(by, verb, "comment:" + id.value());
    return comments.find(id).map(found -> onTitle(act, found.story())).orElse(act);
  }

  /** So that who reads that title's audit finds it. */
  private Act onTitle(Act act, Story.Id story) {
    return stories.find(story).map(found -> act.on(found.title())).orElse(act);
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

  private void setClosed(Story.Id story, @Nullable Instant since) {
    counts.close(story, since);
    changes.append(Comments.key(story));
  }
}
