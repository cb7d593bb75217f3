package press.masthead.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.RateLimiter;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import press.masthead.changelog.Change;
import press.masthead.changelog.NodeFollower;
import press.masthead.changelog.Position;

/**
 * This node's index, kept level with the database.
 *
 * <p>Whoever changes it takes the turn first and reads the database then, so that no older state
 * ever comes after a newer one. The turn is only waited for by those who hold a connection already:
 * a writer its own, whose transaction is over, the follower that of a transaction begun for it; so
 * nobody who has the turn waits for one.
 *
 * <p>The place in the change log lies in the index's own commits. These are made now and then: what
 * a crash loses is followed again, and a story that is indexed already costs a look. An index that
 * turns out to be damaged, or to lag too far behind, is built anew beside the old one, which goes
 * on answering until then. One that was begun by another form of the program, belongs to another
 * database or cannot be opened answers nothing: until another is built, search is behind.
 *
 * <p>Comes after the pages, which do not wait for it: what they show of it they forget by name when
 * it changes.
 */
@Component
@ConditionalOnBooleanProperty(name = "masthead.search.index", matchIfMissing = true)
@Order(110)
class SearchIndex implements NodeFollower, SmartLifecycle {
  static final String NAME = "search";
  private static final Pattern STORY = Pattern.compile("story:(\\d+)/body");
  private static final String POSITION = "position";
  private static final String FORMAT = "format";
  private static final String ORIGIN = "origin";
  private static final int BATCH = 200;
  private static final double VERIFIED_MB_A_SECOND = 16;
  private static final Duration COMMITTED_EVERY = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

  private final SearchSettings settings;
  private final Entries entries;
  private final RelatedLists related;
  private final TransactionTemplate transaction;
  private final ReentrantLock turn = new ReentrantLock();

  private @Nullable IndexFolder folder;
  private @Nullable Thread verifying;
  private @Nullable Set<Long> changedMeanwhile;
  private volatile @Nullable StoryIndex index;
  private volatile @Nullable Position position;
  private String origin = "";
  private long committedAt;

  SearchIndex(
      SearchSettings settings,
      Entries entries,
      RelatedLists related,
      TransactionTemplate transaction) {
    this.settings = settings;
    this.entries = entries;
    this.related = related;
    this.transaction = transaction;
  }

  /**
   * What {@code reading} finds; empty where there is no index to read from. One that turns out to
   * be damaged is built anew.
   */
  <T> Optional<T> read(StoryIndex.Reading<T> reading) {
    for (int n = 0; n < 3; n++) {
      var current = index;
      if (current == null) {
        return Optional.empty();
      }
      try {
        return Optional.of(current.read(reading));
      } catch (AlreadyClosedException e) {
        LOG.debug("the index was replaced while it was asked", e);
      } catch (IOException e) {
        lose(current, e);
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether all that is published is in the index. */
  boolean isComplete() {
    return position != null;
  }

  @Override
  public void start() {
    origin = entries.origin();
    var taken = IndexFolder.take(settings.folder());
    folder = taken;
    try {
      var found = taken.current();
      if (found == null) {
        return;
      }
      if (isOurs(found)) {
        position = Position.parse(found.notes().getOrDefault(POSITION, ""));
        index = found;
        verifyLater(found);
      } else {
        LOG.info("the search index is another database's or another release's: building it anew");
        found.close();
      }
    } catch (IOException e) {
      throw new SearchException("the search index in " + settings.folder() + " cannot be used", e);
    }
  }

  @Override
  public void stop() {
    if (verifying != null) {
      verifying.interrupt();
    }
    turn.lock();
    try {
      if (index != null) {
        commit(index);
        index.close();
      }
      if (folder != null) {
        folder.close();
      }
    } catch (IOException | AlreadyClosedException e) {
      LOG.warn("the search index was not closed in order and follows up when next opened: {}", e);
    } finally {
      index = null;
      folder = null;
      position = null;
      turn.unlock();
    }
  }

  @Override
  public boolean isRunning() {
    return folder != null;
  }

  /** Before its following begins. */
  @Override
  public int getPhase() {
    return -1;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public @Nullable Position position() {
    return position;
  }

  /** On the connection that the writer still holds, which sees what it has just committed. */
  @Override
  public void changedHere(Set<String> keys) {
    var ids = stories(keys.stream());
    if (!ids.isEmpty()) {
      apply(ids);
    }
  }

  @Override
  public void follow(List<Change> changes) {
    var ids = stories(changes.stream().flatMap(change -> change.keys().stream()));
    if (!ids.isEmpty()) {
      transaction.executeWithoutResult(status -> apply(ids));
    }
    turn.lock();
    try {
      if (position != null && index != null) {
        position = changes.getLast().position();
        commitIfDue(index);
      }
    } catch (IOException e) {
      lose(index, e);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void rebuild(Position from) {
    var place = folder;
    if (place == null) {
      return;
    }
    try {
      begin();
      var next = place.next();
      try {
        fill(next);
        transaction.executeWithoutResult(status -> replace(next, from));
      } catch (IOException | RuntimeException e) {
        next.close();
        place.dropNewest();
        throw e;
      }
      place.dropOlder();
    } catch (IOException e) {
      throw new SearchException("the search index could not be built", e);
    }
  }

  private void begin() {
    turn.lock();
    try {
      changedMeanwhile = new HashSet<>();
    } finally {
      turn.unlock();
    }
  }

  private void fill(StoryIndex next) throws IOException {
    int stories = 0;
    try (var batches = new EntryBatches(entries)) {
      for (var batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
        next.putAll(batch);
        stories += batch.size();
      }
    }
    next.gather();
    if (stories > 0) {
      LOG.info("search index built: {} stories", stories);
    }
  }

  private void replace(StoryIndex next, Position from) {
    turn.lock();
    try {
      for (var some : batches(changedMeanwhile == null ? Set.of() : changedMeanwhile)) {
        update(next, some);
      }
      next.refresh();
      next.commit(notes(from));
      committedAt = System.nanoTime();
      var old = index;
      index = next;
      position = from;
      changedMeanwhile = null;
      if (old != null) {
        old.close();
      }
    } catch (IOException e) {
      throw new SearchException("the search index could not be finished", e);
    } finally {
      turn.unlock();
    }
    related.changedAll();
  }

  /** Reads the stories anew and brings the index level with them. */
  private void apply(Collection<Long> ids) {
    turn.lock();
    var current = index;
    try {
      if (changedMeanwhile != null) {
        changedMeanwhile.addAll(ids);
      }
      if (current != null) {
        for (var some : batches(ids)) {
          var changed = update(current, some);
          current.refresh();
          related.changed(current, changed);
        }
      }
    } catch (IOException | AlreadyClosedException e) {
      lose(current, e);
    } finally {
      turn.unlock();
    }
  }

  /** What is not as the database has it is put or removed; which that were. */
  private List<Long> update(StoryIndex target, Collection<Long> ids) throws IOException {
    var published = entries.of(ids);
    var versions = target.versions(ids);
    var changed = new ArrayList<Long>();
    for (var id : ids) {
      var entry = published.get(id);
      var version = versions.get(id);
      if (entry == null ? version != null : !entry.version().equals(version)) {
        changed.add(id);
        if (entry == null) {
          target.remove(id);
        } else {
          target.put(entry);
        }
      }
    }
    return changed;
  }

  /** It goes on answering as well as it can until another one is built. */
  private void lose(@Nullable StoryIndex damaged, Exception e) {
    if (damaged != null && damaged == index) {
      position = null;
      LOG.error("the search index is damaged and will be built anew", e);
    }
  }

  private boolean isOurs(StoryIndex found) {
    var notes = found.notes();
    return Fields.FORMAT.equals(notes.get(FORMAT))
        && origin.equals(notes.get(ORIGIN))
        && notes.containsKey(POSITION);
  }

  /** However large it is, neither the start nor the first readers wait for its files to be read. */
  private void verifyLater(StoryIndex found) {
    verifying =
        Thread.ofVirtual()
            .name("search-verify")
            .start(() -> {
              try {
                Thread.sleep(settings.verifyAfter());
                found.verify(new RateLimiter.SimpleRateLimiter(VERIFIED_MB_A_SECOND));
              } catch (IOException e) {
                lose(found, e);
              } catch (AlreadyClosedException | ThreadInterruptedException e) {
                LOG.debug("closed before it was verified", e);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private void commitIfDue(StoryIndex current) throws IOException {
    if (System.nanoTime() - committedAt > COMMITTED_EVERY.toNanos()) {
      commit(current);
    }
  }

  private void commit(StoryIndex current) throws IOException {
    var reached = position;
    if (reached != null) {
      current.commit(notes(reached));
      committedAt = System.nanoTime();
    }
  }

  private Map<String, String> notes(Position reached) {
    return Map.of(POSITION, reached.toString(), FORMAT, Fields.FORMAT, ORIGIN, origin);
  }

  private static Set<Long> stories(Stream<String> keys) {
    var ids = new HashSet<Long>();
    keys.map(STORY::matcher)
        .filter(Matcher::matches)
        .forEach(m -> ids.add(Long.valueOf(m.group(1))));
    return ids;
  }

  private static List<List<Long>> batches(Collection<Long> ids) {
    var all = List.copyOf(ids);
    var batches = new ArrayList<List<Long>>();
    for (int from = 0; from < all.size(); from += BATCH) {
      batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
    return batches;
  }
}
