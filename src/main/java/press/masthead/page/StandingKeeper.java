package press.masthead.page;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import press.masthead.changelog.ChangeLog;
import press.masthead.changelog.Position;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * Takes over the {@link StandingPages} of the house before this one, and keeps its front pages and
 * those most asked for standing for the next: as this one closes, and now and then, should it never
 * get to that. The place in the log is asked for first, so that a page may be newer than that and
 * never older.
 */
@Component
class StandingKeeper implements InitializingBean, SmartLifecycle {
  private static final long MOST_BYTES = 32L << 20;
  private static final Logger LOG = LoggerFactory.getLogger(StandingKeeper.class);

  private final PageCache cache;
  private final ObjectProvider<Pages> pages;
  private final Titles titles;
  private final Assets assets;
  private final ChangeLog log;
  private final @Nullable StandingPlace place;
  private final @Nullable StandingPages former;
  private final Lock lock = new ReentrantLock();
  private @Nullable String origin;
  private @Nullable Kept kept;
  private volatile boolean running;

  /** What was written last. */
  private record Kept(Position position, long changes) {}

  StandingKeeper(
      PageCache cache,
      ObjectProvider<Pages> pages,
      Titles titles,
      Assets assets,
      ChangeLog log,
      ObjectProvider<StandingPlace> place,
      ObjectProvider<StandingPages> former) {
    this.cache = cache;
    this.pages = pages;
    this.titles = titles;
    this.assets = assets;
    this.log = log;
    this.place = place.getIfAvailable();
    this.former = former.getIfAvailable();
  }

  /** Before anybody follows the log. */
  @Override
  public void afterPropertiesSet() {
    if (former != null) {
      former.handTo(cache);
    }
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
  void keep() {
    lock.lock();
    try {
      var position = log.takenIn();
      if (place != null && position != null) {
        keep(place, position);
      }
    } finally {
      lock.unlock();
    }
  }

  private void keep(StandingPlace place, Position position) {
    var now = new Kept(position, cache.changes());
    if (now.equals(kept)) {
      return;
    }
    try {
      StandingFile.write(place.file(), place.stamp(), content(place, position));
      kept = now;
    } catch (IOException | RuntimeException e) {
      LOG.warn("no pages are kept for the next start: {}", e.toString());
    }
  }

  private StandingFile.Content content(StandingPlace place, Position position) {
    if (origin == null) {
      origin = log.origin();
    }
    var sites =
        titles.all().stream()
            .map(title ->
                new StandingPages.Site(
                    title.id(), title.hosts().getFirst().toLowerCase(Locale.ROOT), title.url()))
            .toList();
    titles.all().forEach(this::haveFront);
    return new StandingFile.Content(
        place.listening(), origin, position, sites, dress(), mostAsked());
  }

  /** What the next house is asked for first, also where nobody has since it was changed. */
  private void haveFront(Title title) {
    try {
      pages.getObject().get(new PageRequest(title, "/"));
    } catch (RuntimeException e) {
      LOG.debug("the front page of {} is not kept for the next start", title.slug(), e);
    }
  }

  private List<Asset> dress() {
    var own = titles.all().stream().flatMap(Asset::ownOf);
    return Stream.concat(assets.all().stream(), own).toList();
  }

  private Map<PageCache.Address, FinishedPage> mostAsked() {
    var byAsking =
        Comparator.comparingInt((Map.Entry<PageCache.Address, FinishedPage> each) ->
                each.getValue().heat().asking())
            .reversed();
    var most = new HashMap<PageCache.Address, FinishedPage>();
    long bytes = 0;
    for (var each : List.copyOf(cache.all().entrySet()).stream().sorted(byAsking).toList()) {
      bytes += each.getValue().weight();
      if (bytes > MOST_BYTES) {
        break;
      }
      most.put(each.getKey(), each.getValue());
    }
    return most;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    keep();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops after the web server and before the followers of the log. */
  @Override
  public int getPhase() {
    return 1;
  }
}
