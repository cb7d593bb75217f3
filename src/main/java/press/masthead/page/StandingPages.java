package press.masthead.page;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import press.masthead.changelog.Change;
import press.masthead.changelog.LogReader;
import press.masthead.changelog.Position;
import press.masthead.changelog.Reads;
import press.masthead.title.Title;

/**
 * The pages of a house that was closed, and what they are dressed with, like type kept standing for
 * the next impression. With them stands the place in the change log up to which they are right:
 * none may be shown before {@link #bringUpToDate} has dropped those that read what was changed
 * since. Whatever is odd leaves none.
 */
public final class StandingPages {
  private static final String TITLES = "titles";

  private final StandingFile.Content content;
  private final Map<String, Site> sites = new ConcurrentHashMap<>();
  private final Map<String, Asset> assets = new ConcurrentHashMap<>();
  private final Map<PageCache.Address, FinishedPage> pages;
  private final ReentrantLock lock = new ReentrantLock();
  private Position position;
  private boolean upToDate;

  /**
   * A title where its pages live.
   *
   * @param host in lower case
   * @param url without a slash at the end
   */
  public record Site(Title.Id title, String host, String url) {}

  private StandingPages(StandingFile.Content content) {
    this.content = content;
    this.position = content.position();
    this.pages = new ConcurrentHashMap<>(content.pages());
    content.sites().forEach(site -> sites.put(site.host(), site));
    content.assets().forEach(asset -> assets.putIfAbsent(asset.name(), asset));
  }

  /** Whether there are any with that stamp, as far as a glance tells. */
  public static boolean areFor(Path file, String stamp) {
    return StandingFile.isFor(file, stamp);
  }

  /** What is in the file, if it carries that stamp. */
  public static Optional<StandingPages> read(Path file, String stamp) {
    return StandingFile.read(file, stamp).map(StandingPages::new);
  }

  /** Of {@link StandingPlace}. */
  public String listening() {
    return content.listening();
  }

  /** Whose pages live on that host; null if nobody's. */
  public @Nullable Site site(String host) {
    var site = sites.get(host);
    return site == null ? sites.get(host.toLowerCase(Locale.ROOT)) : site;
  }

  public @Nullable FinishedPage find(Site site, String path, Instant now) {
    var page = pages.get(new PageCache.Address(site.title(), path));
    return page != null && page.isGoodAt(now) ? page : null;
  }

  /**
   * The style sheet, script, font or icon at that path, as {@link AssetFiles} would answer; null if
   * it is not known here.
   *
   * @param codings what the reader accepts
   */
  public @Nullable AssetAnswer asset(String path, String codings) {
    return path.startsWith(Assets.FOLDER)
        ? AssetAnswer.to(
                path.substring(Assets.FOLDER.length()),
                codings,
                name -> Optional.ofNullable(assets.get(name)))
            .orElse(null)
        : null;
  }

  /** Drops what the log says was changed. What throws leaves nothing. */
  public void bringUpToDate(LogReader log) {
    lock.lock();
    try {
      var since =
          upToDate || log.origin().equals(content.origin())
              ? log.since(position)
              : Optional.<List<Change>>empty();
      since.ifPresentOrElse(this::follow, this::discard);
      upToDate = true;
    } catch (RuntimeException e) {
      discard();
      throw e;
    } finally {
      lock.unlock();
    }
  }

  /** Leaves nothing. */
  public void discard() {
    sites.clear();
    assets.clear();
    pages.clear();
  }

  private void follow(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    var keys = new HashSet<>(Set.of(Reads.OF_THIS_NODE));
    changes.forEach(change -> keys.addAll(change.keys()));
    if (keys.contains(TITLES)) {
      sites.clear();
      assets.clear();
    }
    pages.values().removeIf(page -> !Collections.disjoint(page.reads(), keys));
    position = changes.getLast().position();
  }

  /**
   * Hands over what was brought up to date, but for what only the former node could have kept up to
   * date.
   */
  void handTo(PageCache cache) {
    lock.lock();
    try {
      if (upToDate && !pages.isEmpty()) {
        var lasting = new HashMap<>(pages);
        lasting.values().removeIf(page -> page.reads().contains(Reads.OF_THIS_NODE));
        cache.begin(lasting, position);
      }
    } finally {
      lock.unlock();
    }
  }
}
