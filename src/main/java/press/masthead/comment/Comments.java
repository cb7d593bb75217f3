package press.masthead.comment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.account.Limit;
import press.masthead.account.RateLimits;
import press.masthead.changelog.ChangeLog;
import press.masthead.comment.CommentTable.Draft;
import press.masthead.comment.Said.Done;
import press.masthead.comment.Said.Refused;
import press.masthead.comment.Said.TooOften;
import press.masthead.reader.Reader;
import press.masthead.staff.Newsroom;
import press.masthead.story.PublishedStories;
import press.masthead.story.Story;

/** What readers do with comments. */
@Service
public class Comments {
  private static final Limit POSTS = new Limit("comments", 5, Duration.ofMinutes(1));
  private static final Limit REPORTS = new Limit("comment-reports", 20, Duration.ofHours(1));
  private static final Duration JUST_NOW = Duration.ofMinutes(10);

  private static final Refused UNVERIFIED =
      new Refused(
          "Confirm your e-mail address first: press the link in the mail we sent. Your account page"
              + " can send it again.");
  private static final Refused CLOSED = new Refused("Comments on this story are closed.");
  private static final Refused NO_STORY = new Refused("This story is no longer published.");
  private static final Refused NOT_YOURS = new Refused("Only who wrote a comment can change it.");
  private static final Refused TOO_LATE =
      new Refused(
          "A comment can be edited for %d minutes. You can still delete it."
              .formatted(Comment.MENDING.toMinutes()));
  private static final Refused SAID_ALREADY =
      new Refused("You have just said exactly this here. Change it if there is more to say.");

  private final CommentTable comments;
  private final CountTable counts;
  private final ReportTable reports;
  private final Moves moves;
  private final PublishedStories stories;
  private final RateLimits limits;
  private final ChangeLog changes;
  private final Clock clock;

  Comments(
      CommentTable comments,
      CountTable counts,
      ReportTable reports,
      Moves moves,
      PublishedStories stories,
      RateLimits limits,
      ChangeLog changes,
      Clock clock) {
    this.comments = comments;
    this.counts = counts;
    this.reports = reports;
    this.moves = moves;
    this.stories = stories;
    this.limits = limits;
    this.changes = changes;
    this.clock = clock;
  }

  /** How pages that show a story's comments speak of them. */
  public static String key(Story.Id story) {
    return "comments:" + story.value();
  }

  /** How pages that show only how many there are speak of that. */
  public static String countKey(Story.Id story) {
    return key(story) + "/count";
  }

  public Optional<Comment> find(Comment.Id id) {
    return comments.find(id);
  }

  /**
   * Comments on a story.
   *
   * @param nonce of the form; sent twice, it makes one comment
   */
  @Transactional
  public Said post(Reader writer, Story.Id story, String typed, String nonce) {
    return say(writer, story, null, typed, nonce);
  }

  /** Answers a comment. */
  @Transactional
  public Said reply(Reader writer, Comment.Id answered, String typed, String nonce) {
    return comments
        .find(answered)
        .map(answers -> say(writer, answers.story(), answers, typed, nonce))
        .orElse(Moves.GONE);
  }

  /** Lets a writer change a comment while it is young. */
  @Transactional
  public Said mend(Reader writer, Comment.Id id, String typed) {
    var text = CommentText.tidy(typed);
    var found = comments.lock(id);
    if (found.isEmpty() || Move.MEND.from(found.get().state()).isEmpty()) {
      return Moves.GONE;
    }
    var comment = found.get();
    var problem = whyNotMend(writer, comment).or(() -> CommentText.problem(text));
    if (problem.isPresent()) {
      return new Refused(problem.get());
    }
    if (!comment.text().equals(text)) {
      comments.mend(id, text, clock.instant());
      changes.append(key(comment.story()));
    }
    return new Done(comment);
  }

  /** Why a writer cannot change a comment, or no longer; empty if it can be changed now. */
  public Optional<String> whyNotMend(Reader writer, Comment comment) {
    if (!comment.isBy(writer.id())) {
      return Optional.of(NOT_YOURS.text());
    }
    return comment.canBeMended(clock.instant()) ? Optional.empty() : Optional.of(TOO_LATE.text());
  }

  /** Lets a writer take a comment back, for good. */
  @Transactional
  public Said withdraw(Reader writer, Comment.Id id) {
    return moves.make(
        id,
        Move.WITHDRAW,
        comment -> comment.isBy(writer.id()) ? Optional.empty() : Optional.of(NOT_YOURS),
        () -> comments.withdraw(id, clock.instant()));
  }

  /** Points the newsroom to a comment; again by the same reader changes nothing. */
  @Transactional
  public Said report(Reader by, Comment.Id id, Report report) {
    var found = comments.find(id).filter(Comment::isVisible);
    if (found.isEmpty()) {
      return Moves.GONE;
    }
    if (found.get().isBy(by.id())) {
      return new Refused("This is your own comment. You can delete it instead.");
    }
    var wait = limits.take(REPORTS, String.valueOf(by.id().value()));
    if (wait.isPresent()) {
      return new TooOften(wait.get());
    }
    if (!reports.insert(id, by.id(), report, clock.instant())) {
      return new Refused("You have reported this comment before. The newsroom knows.");
    }
    stories
        .all(List.of(found.get().story()))
        .forEach(story -> changes.append(Newsroom.key(story.title())));
    return new Done(found.get());
  }

  /** Takes in a comment that was made elsewhere or before: no limits, its own time. */
  @Transactional
  public Comment.Id bring(
      Reader.Id writer, Story.Id story, Comment.@Nullable Id answered, String text, Instant at) {
    var tidy = CommentText.tidy(text);
    CommentText.problem(tidy)
        .ifPresent(problem -> {
          throw new IllegalArgumentException("comment: " + problem);
        });
    counts.lock(story);
    var answers = answered == null ? null : comments.find(answered).orElseThrow();
    var nonce = UUID.randomUUID().toString();
    return add(new Draft(story, answers, writer, nonce, tidy, at)).id();
  }

  private Said say(
      Reader writer, Story.Id story, @Nullable Comment answers, String typed, String nonce) {
    var before = comments.findByNonce(writer.id(), nonce);
    if (before.isPresent()) {
      return new Done(before.get());
    }
    var text = CommentText.tidy(typed);
    var problem = CommentText.problem(text);
    if (problem.isPresent()) {
      return new Refused(problem.get());
    }
    if (!writer.verified()) {
      return UNVERIFIED;
    }
    if (stories.all(List.of(story)).isEmpty()) {
      return NO_STORY;
    }
    var wait = limits.take(POSTS, String.valueOf(writer.id().value()));
    return wait.isPresent()
        ? new TooOften(wait.get())
        : say(new Draft(story, answers, writer.id(), nonce, text, clock.instant()));
  }

  /** From the lock on, nobody else changes what is visible under this story. */
  private Said say(Draft draft) {
    if (!counts.lock(draft.story()).open()) {
      return CLOSED;
    }
    var before = comments.findByNonce(draft.writer(), draft.nonce());
    if (before.isPresent()) {
      return new Done(before.get());
    }
    var answers = draft.answers();
    if (answers != null && !comments.find(answers.id()).orElseThrow().isVisible()) {
      return Moves.GONE;
    }
    if (comments.repeats(draft, draft.now().minus(JUST_NOW))) {
      return SAID_ALREADY;
    }
    return new Done(add(draft));
  }

  private Comment add(Draft draft) {
    var comment = comments.insert(draft);
    counts.add(draft.story(), 1);
    changes.append(key(draft.story()), countKey(draft.story()));
    return comment;
  }
}
