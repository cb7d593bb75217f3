package press.masthead.editor.writing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import press.masthead.story.Story;

/** Who has a story open, and waiting for what they do. */
@Service
public class Presence {
  private static final Duration GONE = Duration.ofSeconds(40);

  /** How late one hears what was written on another node. */
  private static final Duration OTHER_NODES = Duration.ofSeconds(1);

  private final PresenceTable table;
  private final Clock clock;
  private final Map<Long, Set<Semaphore>> bells = new ConcurrentHashMap<>();

  Presence(PresenceTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  public void here(Story.Id story, Present present) {
    table.put(story, present, clock.instant());
  }

  /** Who is there but that window. */
  public List<Present> others(Story.Id story, String client) {
    return table.since(story, clock.instant().minus(GONE)).stream()
        .filter(present -> !present.client().equals(client))
        .toList();
  }

  /** To be called when something was done to the story, after it was committed. */
  public void ring(Story.Id story) {
    bells.getOrDefault(story.value(), Set.of()).forEach(Semaphore::release);
  }

  /** Looks now, and again whenever the bell rings, until something is seen or it took too long. */
  public <T> Optional<T> await(Story.Id story, Duration most, Supplier<Optional<T>> look) {
    var bell = new Semaphore(0);
    bells.compute(
        story.value(),
        (id, some) -> {
          var all = some == null ? ConcurrentHashMap.<Semaphore>newKeySet() : some;
          all.add(bell);
          return all;
        });
    try {
      var end = System.nanoTime() + most.toNanos();
      var seen = look.get();
      while (seen.isEmpty() && System.nanoTime() < end) {
        if (bell.tryAcquire(OTHER_NODES.toMillis(), TimeUnit.MILLISECONDS)) {
          bell.drainPermits();
        }
        seen = look.get();
      }
      return seen;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      bells.computeIfPresent(
          story.value(),
          (id, some) -> {
            some.remove(bell);
            return some.isEmpty() ? null : some;
          });
    }
  }
}
