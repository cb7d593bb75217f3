package press.masthead.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
  private final Recompression recompression;
  private final Map<PageCache.Address, CompletableFuture<Outcome>> underWay =
      new ConcurrentHashMap<>();

  Pages(List<PageSource> sources, PageCache cache, Recompression recompression) {
    this.sources = sources.stream().sorted(Comparator.comparing(PageSource::isLast)).toList();
    this.cache = cache;
    this.recompression = recompression;
  }

  /** A page and the assembly it came from. */
  private record Outcome(FinishedPage page, PageCache.Assembly assembly) {}

  /**
   * The finished page at that path if there is one, as fresh as any change acknowledged before this
   * call. Waits for nothing.
   */
  public @Nullable FinishedPage kept(PageRequest request) {
    var address = new PageCache.Address(request.title().id(), request.path());
    var page = cache.get(address);
    if (page != null) {
      recompression.asked(address, page);
    }
    return page;
  }

  /**
   * The page at that path, as fresh as any change acknowledged before this call, assembled if need
   * be.
   *
   * @throws IllegalStateException if no source answers: the last one must, with a “not found” page
   */
  public FinishedPage get(PageRequest request) {
    var address = new PageCache.Address(request.title().id(), request.path());
    var finished = cache.get(address);
    return finished == null ? assembled(request, address) : finished;
  }

  /**
   * Who comes first assembles, for all who come before that is done. An assembly stays registered
   * with the cache until nobody new can find it here; so who waited for it learns whether anything
   * it read was changed meanwhile, and then tries again.
   */
  private FinishedPage assembled(PageRequest request, PageCache.Address address) {
    for (int n = 0; n < TRIES; n++) {
      var mine = new CompletableFuture<Outcome>();
      var theirs = underWay.putIfAbsent(address, mine);
      if (theirs == null) {
        return lead(request, address, mine);
      }
      var outcome = await(theirs);
      if (!outcome.assembly().overtaken()) {
        return outcome.page();
      }
    }
    var assembly = cache.begin();
    try {
      return assemble(request, address, assembly);
    } finally {
      cache.end(assembly);
    }
  }

  /** A failure is everybody's who waited: one after the other would wait as long for the same. */
  private static Outcome await(CompletableFuture<Outcome> theirs) {
    try {
      return theirs.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw e;
      }
    }
  }

  private FinishedPage lead(
      PageRequest request, PageCache.Address address, CompletableFuture<Outcome> mine) {
    var assembly = cache.begin();
    try {
      var again = cache.get(address);
      var page = again == null ? assemble(request, address, assembly) : again;
      assembly.reads.addAll(page.reads());
      mine.complete(new Outcome(page, assembly));
      return page;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(address, mine);
      cache.end(assembly);
    }
  }

  private FinishedPage assemble(
      PageRequest request, PageCache.Address address, PageCache.Assembly assembly) {
    var event = new Assembled(request);
    event.begin();
    var page = Reads.into(assembly.reads, () -> ask(request));
    var finished = FinishedPage.of(page, assembly.reads);
    cache.keep(assembly, address, finished);
    event.commit();
    return finished;
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
