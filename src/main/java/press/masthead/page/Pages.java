package press.masthead.page;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import press.masthead.changelog.Reads;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * The page engine: finished pages from the cache, or assembled once for all who ask at the same
 * time. What was asked for lately is assembled again as soon as a change has dropped it, as if
 * somebody had asked.
 */
@Service
public class Pages {
  private static final int TRIES = 3;

  /** What a reader can be asked to wait; a page that takes longer is kept for the next one. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final List<PageSource> sources;
  private final PageCache cache;
  private final Recompression recompression;
  private final Remaking remaking;
  private final Function<Title.Id, Title> titles;
  private final Duration patience;
  private final Map<PageCache.Address, CompletableFuture<Outcome>> underWay =
      new ConcurrentHashMap<>();

  @Autowired
  Pages(
      List<PageSource> sources,
      PageCache cache,
      Recompression recompression,
      Remaking remaking,
      Titles titles) {
    this(sources, cache, recompression, remaking, titles::get, PATIENCE);
  }

  Pages(
      List<PageSource> sources,
      PageCache cache,
      Recompression recompression,
      Remaking remaking,
      Function<Title.Id, Title> titles,
      Duration patience) {
    this.sources = sources.stream().sorted(Comparator.comparing(PageSource::isLast)).toList();
    this.cache = cache;
    this.recompression = recompression;
    this.remaking = remaking;
    this.titles = titles;
    this.patience = patience;
    cache.whenDropped(this::remakeHot);
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
      page.heat().asked();
      recompression.asked(address, page);
    }
    return page;
  }

  /**
   * The page at that path, as fresh as any change acknowledged before this call, assembled if need
   * be.
   *
   * @throws IllegalStateException if no source answers: the last one must, with a “not found” page
   * @throws PageOverdue if it is not there within five seconds
   */
  public FinishedPage get(PageRequest request) {
    var address = new PageCache.Address(request.title().id(), request.path());
    var page = getUncounted(address);
    page.heat().asked();
    return page;
  }

  private FinishedPage getUncounted(PageCache.Address address) {
    var finished = cache.get(address);
    return finished == null ? assembled(address) : finished;
  }

  /** The hottest first. */
  private void remakeHot(List<PageCache.Dropped> dropped) {
    dropped.stream()
        .filter(each -> each.page().heat().isHot())
        .sorted(Comparator.comparingInt(each -> -each.page().heat().asking()))
        .forEach(each -> remaking.soon(each.address().path(), () -> remake(each)));
  }

  /** What was overtaken is not kept. */
  private void remake(PageCache.Dropped old) {
    for (int n = 0; n < TRIES && cache.get(old.address()) == null; n++) {
      getUncounted(old.address()).heat().inherit(old.page().heat());
    }
  }

  /**
   * Who comes first has it assembled, for all who come before that is done. An assembly stays
   * registered with the cache until nobody new can find it here; so who waited for it learns
   * whether anything it read was changed meanwhile, and then tries again. Nobody but who began it
   * may take one that was overtaken, as it was not when that one asked.
   */
  private FinishedPage assembled(PageCache.Address address) {
    var deadline = System.nanoTime() + patience.toNanos();
    for (int n = 0; n < TRIES; n++) {
      var mine = new CompletableFuture<Outcome>();
      var theirs = underWay.putIfAbsent(address, mine);
      if (theirs == null) {
        Thread.ofVirtual().name("assembly").start(() -> lead(address, mine));
        return await(mine, address, deadline).page();
      }
      var outcome = await(theirs, address, deadline);
      if (!outcome.assembly().overtaken()) {
        return outcome.page();
      }
    }
    var alone = new CompletableFuture<Outcome>();
    Thread.ofVirtual().name("assembly").start(() -> lead(address, alone));
    return await(alone, address, deadline).page();
  }

  /** A failure is everybody's who waited: one after the other would wait as long for the same. */
  private static Outcome await(
      CompletableFuture<Outcome> theirs, PageCache.Address address, long deadline) {
    try {
      return theirs.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new PageOverdue(address.path());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PageOverdue(address.path());
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(address.path(), e);
      }
    }
  }

  /** Told to those who wait once nobody new can find it here. */
  private void lead(PageCache.Address address, CompletableFuture<Outcome> mine) {
    var assembly = cache.begin();
    try {
      var again = cache.get(address);
      var page = again == null ? assemble(address, assembly) : again;
      assembly.reads.addAll(page.reads());
      underWay.remove(address, mine);
      mine.complete(new Outcome(page, assembly));
    } catch (RuntimeException | Error e) {
      underWay.remove(address, mine);
      mine.completeExceptionally(e);
    } finally {
      cache.end(assembly);
    }
  }

  private FinishedPage assemble(PageCache.Address address, PageCache.Assembly assembly) {
    var request = Reads.into(assembly.reads, () -> asOfNow(address));
    var event = new Assembled(request);
    event.begin();
    var page = Reads.into(assembly.reads, () -> ask(request));
    var finished = FinishedPage.of(page, assembly.reads);
    cache.keep(assembly, address, finished);
    event.commit();
    return finished;
  }

  /** With the title read once more: what the asking one found may have changed since. */
  private PageRequest asOfNow(PageCache.Address address) {
    return new PageRequest(titles.apply(address.title()), address.path());
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
