package press.masthead.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import press.masthead.changelog.Reads;

/**
 * The page engine: finished pages from the cache, or assembled once for all who ask at the same
 * time.
 */
@Service
public class Pages {
  private static final int TRIES = 3;

  private final List<PageSource> sources;
  private final PageCache cache;
  private final Map<PageCache.Address, CompletableFuture<Outcome>> underWay =
      new ConcurrentHashMap<>();

  Pages(List<PageSource> sources, PageCache cache) {
    this.sources = List.copyOf(sources);
    this.cache = cache;
  }

  /** A page and whether nothing it read changed while it was assembled. */
  private record Outcome(FinishedPage page, boolean kept) {}

  /**
   * The page at that path, as fresh as any change acknowledged before this call.
   *
   * @throws IllegalStateException if no source answers: the last one must, with a “not found” page
   */
  public FinishedPage get(PageRequest request) {
    var address = new PageCache.Address(request.title().id(), request.path());
    var finished = cache.get(address);
    return finished == null ? assembled(request, address) : finished;
  }

  /** Drops the pages on this node that read what {@code keys} name, for what no log tells. */
  public void forget(Collection<String> keys) {
    cache.evict(keys);
  }

  /** Who comes first assembles; what is overtaken meanwhile is good for that one only. */
  private FinishedPage assembled(PageRequest request, PageCache.Address address) {
    for (int n = 0; n < TRIES; n++) {
      var mine = new CompletableFuture<Outcome>();
      var theirs = underWay.putIfAbsent(address, mine);
      if (theirs == null) {
        return lead(request, address, mine).page();
      }
      var outcome = theirs.handle(Pages::outcome).join();
      if (outcome != null && outcome.kept()) {
        return outcome.page();
      }
    }
    return assemble(request, address).page();
  }

  private static @Nullable Outcome outcome(@Nullable Outcome outcome, @Nullable Throwable failure) {
    return outcome;
  }

  private Outcome lead(
      PageRequest request, PageCache.Address address, CompletableFuture<Outcome> mine) {
    try {
      var again = cache.get(address);
      var outcome = again == null ? assemble(request, address) : new Outcome(again, true);
      mine.complete(outcome);
      return outcome;
    } finally {
      underWay.remove(address, mine);
      mine.completeExceptionally(new IllegalStateException("the assembly failed"));
    }
  }

  private Outcome assemble(PageRequest request, PageCache.Address address) {
    var assembly = cache.begin();
    try {
      var page = Reads.into(assembly.reads, () -> ask(request));
      var finished = FinishedPage.of(page, assembly.reads);
      return new Outcome(finished, cache.finish(assembly, address, finished));
    } finally {
      cache.abandon(assembly);
    }
  }

  private Page ask(PageRequest request) {
    for (var source : sources) {
      var page = source.assemble(request);
      if (page.isPresent()) {
        return page.get();
      }
    }
    throw new IllegalStateException("no page source answers for " + request.path());
  }
}
