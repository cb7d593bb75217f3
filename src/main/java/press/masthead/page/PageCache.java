package press.masthead.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import press.masthead.changelog.Change;
import press.masthead.changelog.NodeFollower;
import press.masthead.changelog.Position;
import press.masthead.title.Title;

/**
 * Finished pages and the index from change-log keys to the pages that read them, weighed in bytes.
 *
 * <p>No stale page: an assembly is registered before its first read. An eviction first marks every
 * registered assembly with the changed keys, then drops the finished pages that read one of them; a
 * page is kept only if none of its assembly's reads was marked meanwhile. Evicting takes the lock
 * for itself, keeping shares it, so that neither comes between the other's two steps.
 */
@Component
@Order(100)
class PageCache implements NodeFollower, KeptPages {
  private final Clock clock;
  private final Cache<Address, FinishedPage> pages;
  private final ConcurrentHashMap<String, Set<Address>> readers = new ConcurrentHashMap<>();
  private final Set<Assembly> assemblies = ConcurrentHashMap.newKeySet();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final SingletonSupplier<List<Watcher>> watchers;
  private final LongAdder changes = new LongAdder();
  private boolean untouched = true;
  private volatile @Nullable Position position;
  private volatile Consumer<List<Dropped>> onDropped = dropped -> {};

  PageCache(PageSettings settings, Clock clock, ObjectProvider<Watcher> watchers) {
    this.clock = clock;
    this.watchers = SingletonSupplier.of(() -> watchers.stream().toList());
    this.pages =
        Caffeine.newBuilder()
            .maximumWeight(settings.bytes())
            .weigher((Address address, FinishedPage page) -> page.weight())
            .executor(Runnable::run)
            .evictionListener(this::squeezedOut)
            .build();
  }

  /** Where a page stands. */
  record Address(Title.Id title, String path) {}

  /** A page that a change has made old. */
  record Dropped(Address address, FinishedPage page) {}

  /** A page in the making. */
  static final class Assembly {
    final Set<String> reads = ConcurrentHashMap.newKeySet();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private volatile boolean everything;

    /** Whether anything it read has changed since it began. */
    boolean overtaken() {
      return everything || changed.stream().anyMatch(reads::contains);
    }
  }

  @Nullable FinishedPage get(Address address) {
    var page = pages.getIfPresent(address);
    if (page != null && !page.isGoodForEver() && !page.isGoodAt(clock.instant())) {
      drop(address);
      return null;
    }
    return page;
  }

  Assembly begin() {
    var assembly = new Assembly();
    assemblies.add(assembly);
    return assembly;
  }

  /** Nobody will ask any more whether it was overtaken. */
  void end(Assembly assembly) {
    assemblies.remove(assembly);
  }

  /** Keeps the page unless something it read changed meanwhile. */
  void keep(Assembly assembly, Address address, FinishedPage page) {
    lock.readLock().lock();
    try {
      if (!assembly.overtaken()) {
        put(address, page);
      }
    } finally {
      lock.readLock().unlock();
    }
  }

  private void put(Address address, FinishedPage page) {
    page.reads().forEach(key -> readers.compute(key, (k, some) -> with(some, address)));
    pages.put(address, page);
    changes.increment();
  }

  /**
   * Begins with pages that are as fresh as the log up to {@code from}, unless something here has
   * changed already, which the log would not tell again.
   */
  void begin(Map<Address, FinishedPage> kept, Position from) {
    lock.writeLock().lock();
    try {
      if (untouched && position == null) {
        kept.forEach(this::put);
        position = from;
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** All that is kept. */
  Map<Address, FinishedPage> all() {
    return Map.copyOf(pages.asMap());
  }

  /** Goes up whenever what is kept changes. */
  long changes() {
    return changes.sum();
  }

  /** Puts another form of a page in its place, if it still has that. */
  void improve(Address address, FinishedPage page, FinishedPage better) {
    pages.asMap().replace(address, page, better);
    changes.increment();
  }

  /** Who hears, on the thread of the change, which pages it has dropped. Must be quick. */
  void whenDropped(Consumer<List<Dropped>> heard) {
    onDropped = heard;
  }

  /** Drops every page that read one of {@code keys}. */
  void evict(Collection<String> keys) {
    var dropped = new ArrayList<Dropped>();
    lock.writeLock().lock();
    try {
      untouched = false;
      assemblies.forEach(assembly -> assembly.changed.addAll(keys));
      for (var key : keys) {
        var affected = readers.remove(key);
        if (affected != null) {
          affected.forEach(address -> drop(address, dropped));
        }
      }
    } finally {
      lock.writeLock().unlock();
    }
    if (!dropped.isEmpty()) {
      onDropped.accept(dropped);
    }
  }

  @Override
  public void forget(Collection<String> keys) {
    evict(keys);
    watchers.obtain().forEach(watcher -> watcher.forgotten(keys));
  }

  void evictAll() {
    lock.writeLock().lock();
    try {
      untouched = false;
      changes.increment();
      assemblies.forEach(assembly -> assembly.everything = true);
      pages.invalidateAll();
      readers.clear();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void drop(Address address) {
    drop(address, new ArrayList<>());
  }

  private void drop(Address address, List<Dropped> dropped) {
    var page = pages.asMap().remove(address);
    if (page != null) {
      changes.increment();
      forget(address, page);
      dropped.add(new Dropped(address, page));
    }
  }

  private void squeezedOut(
      @Nullable Address address, @Nullable FinishedPage page, RemovalCause cause) {
    if (address != null && page != null) {
      forget(address, page);
    }
  }

  private void forget(Address address, FinishedPage page) {
    for (var key : page.reads()) {
      readers.computeIfPresent(key, (k, some) -> without(some, address));
    }
  }

  /** Most keys have one reader, for which a set that can grow would be ten times as heavy. */
  private static Set<Address> with(@Nullable Set<Address> some, Address address) {
    if (some == null) {
      return Set.of(address);
    }
    if (some.size() > 1) {
      some.add(address);
      return some;
    }
    if (some.contains(address)) {
      return some;
    }
    var all = ConcurrentHashMap.<Address>newKeySet();
    all.addAll(some);
    all.add(address);
    return all;
  }

  private static @Nullable Set<Address> without(Set<Address> some, Address address) {
    if (some.size() > 1) {
      some.remove(address);
      return some;
    }
    return some.contains(address) ? null : some;
  }

  @Override
  public String name() {
    return "pages";
  }

  @Override
  public @Nullable Position position() {
    return position;
  }

  @Override
  public void changedHere(Set<String> keys) {
    evict(keys);
  }

  @Override
  public void follow(List<Change> changes) {
    changes.stream()
        .filter(change -> !change.keys().isEmpty())
        .forEach(change -> evict(change.keys()));
    position = changes.getLast().position();
  }

  @Override
  public void rebuild(Position from) {
    evictAll();
    position = from;
  }

  /** For tests: how many keys are indexed. */
  int indexedKeys() {
    return readers.size();
  }
}
