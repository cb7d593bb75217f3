package press.masthead.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import press.masthead.changelog.ChangeLog;
import press.masthead.staff.Act;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;
import press.masthead.staff.Newsroom;
import press.masthead.title.Titles;

/** What is to come out when, and what must not before when. */
@Component
class Diary {
  /** What comes out later than this is said to be late. */
  private static final Duration PUNCTUAL = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Diary.class);

  private final DiaryTable table;
  private final StoryTable stories;
  private final StoryMoves moves;
  private final Publication publication;
  private final Titles titles;
  private final ChangeLog changes;
  private final Audit audit;
  private final Clock clock;
  private final Semaphore bell = new Semaphore(0);

  Diary(
      DiaryTable table,
      StoryTable stories,
      StoryMoves moves,
      Publication publication,
      Titles titles,
      ChangeLog changes,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.stories = stories;
    this.moves = moves;
    this.publication = publication;
    this.titles = titles;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  Publishing schedule(StoryTable.Row row, Instant at, Member.Id by) {
    var story = row.story();
    var embargo = story.embargo();
    if (!at.isAfter(clock.instant())) {
      return refuse("at", "this moment has passed: choose a later one, or publish now");
    }
    if (embargo != null && at.isBefore(embargo.until())) {
      return refuse("at", "an embargo holds it back until " + words(story, embargo.until()));
    }
    var problems = publication.problems(story);
    if (!problems.isEmpty()) {
      return new Publishing.Refused(problems);
    }
    table.schedule(story.id(), at, row.draftRevision(), by);
    ringAfterwards();
    return new Publishing.Done(story.id(), story.state());
  }

  Publishing unschedule(StoryTable.Row row) {
    var story = row.story();
    if (story.schedule() == null) {
      return refuse("schedule", "it is not scheduled");
    }
    table.unschedule(story.id());
    return new Publishing.Done(story.id(), story.state());
  }

  Publishing embargo(StoryTable.Row row, Instant until, @Nullable String note) {
    var story = row.story();
    if (!until.isAfter(clock.instant())) {
      return refuse("until", "this moment has passed: choose a later one");
    }
    table.embargo(story.id(), until, note);
    return new Publishing.Done(story.id(), story.state());
  }

  Publishing lift(StoryTable.Row row) {
    var story = row.story();
    if (story.embargo() == null) {
      return refuse("embargo", "no embargo holds it back");
    }
    table.embargo(story.id(), null, null);
    ringAfterwards();
    return new Publishing.Done(story.id(), story.state());
  }

  /** What it is time for. */
  List<Story.Id> due() {
    return table.due(clock.instant());
  }

  /** How long until it is time for the next one; empty if there is none. */
  Optional<Duration> untilNext() {
    return table.next().map(next -> Duration.between(clock.instant(), next));
  }

  /** Waits so long, or until something new is in the diary. */
  void await(Duration most) throws InterruptedException {
    if (bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }

  /**
   * Publishes a story it is time for, unless another node does. One that cannot be published stays
   * in the diary with the reason.
   */
  @Transactional
  public void publish(Story.Id id) {
    var now = clock.instant();
    if (!table.take(id, now)) {
      return;
    }
    var row = stories.row(id).orElseThrow();
    var story = row.story();
    var schedule = story.schedule();
    if (schedule == null) {
      return;
    }
    var reason = "scheduled for " + words(story, schedule.at()) + late(story, now);
    var order = Order.newest(Verb.PUBLISH, id, Member.MASTHEAD).because(reason);
    var dates = Stories.Dates.of(story, now);
    var outcome =
        moves.go(
            order,
            stories.at(row, schedule.revision()),
            planned -> publication.publish(planned, dates));
    if (outcome instanceof Publishing.Refused(var problems)) {
      fail(story, problems);
    }
  }

  private void fail(Story story, List<Publishing.Problem> problems) {
    var why = problems.stream().map(Publishing.Problem::mend).collect(Collectors.joining("; "));
    table.fail(story.id(), why);
    changes.append(Newsroom.key(story.title()));
    audit.record(
        Act.of(Member.MASTHEAD, "story.schedule-failed", "story:" + story.id().value())
            .on(story.title())
            .with("reason", why));
    LOG.warn("story {} was to come out and could not: {}", story.id().value(), why);
  }

  private static Instant due(Story.Schedule schedule, Story.@Nullable Embargo embargo) {
    return embargo == null || embargo.until().isBefore(schedule.at())
        ? schedule.at()
        : embargo.until();
  }

  private static String late(Story story, Instant now) {
    var schedule = story.schedule();
    var late =
        schedule == null ? Duration.ZERO : Duration.between(due(schedule, story.embargo()), now);
    if (late.compareTo(PUNCTUAL) <= 0) {
      return "";
    }
    LOG.warn("story {} comes out {} late: nothing ran when it was time", story.id().value(), late);
    return ", and late: nothing ran when it was time";
  }

  private void ringAfterwards() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            bell.release();
          }
        });
  }

  private String words(Story story, Instant at) {
    return TitleTime.of(titles.get(story.title())).words(at);
  }

  private static Publishing refuse(String field, String mend) {
    return new Publishing.Refused(List.of(new Publishing.Problem(field, mend)));
  }
}
