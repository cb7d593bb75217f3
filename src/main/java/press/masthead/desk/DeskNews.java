package press.masthead.desk;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import press.masthead.changelog.Change;
import press.masthead.changelog.NodeFollower;
import press.masthead.changelog.Position;
import press.masthead.staff.Newsroom;
import press.masthead.title.Title;

/**
 * Tells whoever listens on this node that something changed in the newsroom of a title, of this
 * node at once, of others as the log tells of them. Holds nothing: what changed is looked up by
 * whoever hears of it.
 */
@Component
class DeskNews implements NodeFollower {
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Position position;
  private volatile boolean closing;

  /** Somebody who wants to hear of some titles. */
  final class Listener implements AutoCloseable {
    private final Set<Title.Id> titles;
    private final Semaphore bell = new Semaphore(0);

    private Listener(Set<Title.Id> titles) {
      this.titles = titles;
    }

    /** Waits so long, or until something changed; false if nothing has. */
    boolean await(Duration most) throws InterruptedException {
      var rung = bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
      bell.drainPermits();
      return rung;
    }

    private void ring() {
      bell.release();
    }

    @Override
    public void close() {
      listeners.remove(this);
    }
  }

  Listener listen(Collection<Title.Id> titles) {
    var listener = new Listener(Set.copyOf(titles));
    listeners.add(listener);
    return listener;
  }

  /** Whether the program stops, and nobody should wait any more. */
  boolean isClosing() {
    return closing;
  }

  /** Before the web server waits for requests that go on. */
  @EventListener
  void close(ContextClosedEvent event) {
    closing = true;
    listeners.forEach(Listener::ring);
  }

  @Override
  public String name() {
    return "desk-news";
  }

  @Override
  public @Nullable Position position() {
    return position;
  }

  @Override
  public void changedHere(Set<String> keys) {
    tell(keys);
  }

  @Override
  public void follow(List<Change> changes) {
    changes.forEach(change -> tell(change.keys()));
    position = changes.getLast().position();
  }

  @Override
  public void rebuild(Position from) {
    position = from;
    listeners.forEach(Listener::ring);
  }

  private void tell(Set<String> keys) {
    var titles =
        keys.stream().map(Newsroom::title).flatMap(Optional::stream).collect(Collectors.toSet());
    for (var listener : listeners) {
      if (titles.stream().anyMatch(listener.titles::contains)) {
        listener.ring();
      }
    }
  }
}
