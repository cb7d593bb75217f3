package press.masthead.search;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All that is published, a batch at a time; the next is read while one is worked on. */
final class EntryBatches implements AutoCloseable {
  private static final int SIZE = 200;

  private final Entries entries;
  private final ExecutorService reading =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("search-reading").factory());
  private Future<List<Entry>> ahead;

  EntryBatches(Entries entries) {
    this.entries = entries;
    this.ahead = after(0);
  }

  /**
   * Empty after the last.
   *
   * @throws SearchException if the calling thread is interrupted
   */
  List<Entry> next() {
    var batch = await(ahead);
    ahead =
        batch.size() < SIZE
            ? CompletableFuture.completedFuture(List.of())
            : after(batch.getLast().story());
    return batch;
  }

  private Future<List<Entry>> after(long story) {
    return reading.submit(() -> entries.after(story, SIZE));
  }

  private static List<Entry> await(Future<List<Entry>> batch) {
    try {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      return batch.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new SearchException("the search index was not finished; the next start begins anew");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }

  /** What is being read is waited for. */
  @Override
  public void close() {
    reading.close();
  }
}
