package press.masthead.readership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.story.PublishedStories;
import press.masthead.story.Stories;
import press.masthead.story.Story;

/** The log of who read what, and what is counted and ranked from it. */
@Service
public class Readership {
  private static final int PORTION = 2000;

  /** A ranking younger than this is left as it is: another node has just made it. */
  private static final Duration YOUNG = Duration.ofSeconds(45);

  /** Views of a day that is over are written by then, unless the database was away. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private final ViewTable views;
  private final RankingTable rankings;
  private final RecentRankings recent;
  private final SaltTable salts;
  private final Stories stories;
  private final PublishedStories published;
  private final ReadershipSettings settings;
  private final Clock clock;

  Readership(
      ViewTable views,
      RankingTable rankings,
      RecentRankings recent,
      SaltTable salts,
      Stories stories,
      PublishedStories published,
      ReadershipSettings settings,
      Clock clock) {
    this.views = views;
    this.rankings = rankings;
    this.recent = recent;
    this.salts = salts;
    this.stories = stories;
    this.published = published;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What was found when the counts were made again from the log.
   *
   * @param views how many lines the log has
   * @param hours how many counts by hour are not what the log says
   * @param places how many places of the most-read lists are not those that follow from it
   */
  public record Verification(long views, long hours, long places) {
    public long differences() {
      return hours + places;
    }
  }

  /**
   * Puts in past reading: that at least so many readers read the story in the hour of {@code at},
   * beside those who were seen here. Saying it twice changes nothing.
   *
   * @throws IllegalArgumentException if there is no such story or the moment has yet to come
   */
  @Transactional
  public void record(Story.Id story, Instant at, int readers) {
    if (at.isAfter(clock.instant())) {
      throw new IllegalArgumentException("at: nobody can have read anything at " + at + " yet");
    }
    var title =
        stories
            .find(story)
            .orElseThrow(() -> new IllegalArgumentException("story: no story " + story.value()))
            .title();
    for (var first = 1; first <= readers; first += PORTION) {
      var last = Math.min(first + PORTION - 1, readers);
      views.add(
          IntStream.rangeClosed(first, last)
              .mapToObj(n -> new LoggedView(story, title, at, ReaderHash.numbered(n)))
              .toList());
    }
  }

  /** Ranks now rather than within the minute. */
  @Transactional
  public void rank() {
    rankings.takeTurn();
    makeRanking();
  }

  /** Counts the log anew and compares; those who write wait meanwhile, readers do not. */
  @Transactional
  public Verification verify() {
    rankings.takeTurn();
    views.hold();
    var asOf = clock.instant();
    var counted = ranker(views.readers(from(asOf), asOf));
    var logged = ranker(views.readersInLog(from(asOf), asOf));
    showListings(List.of(counted, logged));
    keep(asOf, counted);
    return new Verification(
        views.logged(), views.wrongHours(), differences(rankings.all(), logged.ranking()));
  }

  /** Makes the counts by hour again from the log. */
  @Transactional
  public void recount() {
    views.recount();
  }

  @Transactional
  void log(Collection<LoggedView> seen) {
    views.add(seen);
  }

  /** Ranks unless another node does or has just done so. */
  @Transactional
  void rankIfDue() {
    if (rankings.tryTurn() && isDue()) {
      makeRanking();
    }
  }

  /** Drops the oldest hour if it has been kept long enough; false if there is none. */
  @Transactional
  boolean dropOldestHour() {
    var oldest = views.oldestHour().filter(clock.instant().minus(settings.logKept())::isAfter);
    oldest.ifPresent(views::dropHour);
    return oldest.isPresent();
  }

  @Transactional
  void dropSalts() {
    salts.deleteBefore(Salts.day(clock.instant().minus(LATE)));
  }

  private boolean isDue() {
    var young = clock.instant().minus(YOUNG);
    return rankings.made().filter(made -> made.asOf().isAfter(young)).isEmpty();
  }

  private void makeRanking() {
    var asOf = clock.instant();
    var ranker = ranker(views.readers(from(asOf), asOf));
    showListings(List.of(ranker));
    keep(asOf, ranker);
  }

  private Instant from(Instant asOf) {
    return asOf.minus(settings.window());
  }

  private static Ranker ranker(Map<Story.Id, Long> readers) {
    return new Ranker(readers, ReadershipSettings.RANKED);
  }

  /** Shows them all the same, portion by portion. */
  private void showListings(List<Ranker> rankers) {
    var read = rankers.stream().flatMap(ranker -> ranker.stories().stream()).distinct().toList();
    for (var first = 0; first < read.size(); first += PORTION) {
      var portion = read.subList(first, Math.min(first + PORTION, read.size()));
      var listings = published.listings(portion);
      rankers.forEach(ranker -> ranker.add(listings));
    }
  }

  private void keep(Instant asOf, Ranker ranker) {
    rankings.replace(new RankingTable.Made(asOf, settings.window()), ranker.ranking());
    recent.ranked();
  }

  private static long differences(List<Ranked> some, List<Ranked> others) {
    var either = new HashSet<>(some);
    either.addAll(others);
    var both = new HashSet<>(some);
    both.retainAll(new HashSet<>(others));
    either.removeAll(both);
    return either.stream().map(Ranked::where).distinct().count();
  }
}
