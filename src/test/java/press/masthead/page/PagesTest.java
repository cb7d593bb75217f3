package press.masthead.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.util.unit.DataSize;
import press.masthead.changelog.Position;
import press.masthead.changelog.Reads;
import press.masthead.testing.MovingClock;
import press.masthead.title.Title;
import press.masthead.title.Tokens;

class PagesTest {
  private static final Title TITLE =
      new Title(
          new Title.Id(1),
          "courier",
          "The Courier",
          null,
          List.of("localhost"),
          "http://localhost",
          ZoneId.of("UTC"),
          Locale.UK,
          "",
          null,
          Tokens.DEFAULT,
          null);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final ObjectProvider<KeptPages.Watcher> NOBODY =
      new StaticListableBeanFactory().getBeanProvider(KeptPages.Watcher.class);

  private final MovingClock clock = new MovingClock();
  private final PageCache cache =
      new PageCache(new PageSettings(DataSize.ofMegabytes(8)), clock, NOBODY);
  private final AtomicInteger assembled = new AtomicInteger();
  private volatile Title title = TITLE;

  @Test
  void assemblesOnceAndServesFromTheCache() {
    var pages = pages(request -> page("one", "story:1/body"));
    var first = pages.get(at("/a"));
    assertThat(pages.get(at("/a"))).isSameAs(first);
    assertThat(assembled).hasValue(1);
  }

  @Test
  void evictsExactlyThePagesThatReadWhatChanged() {
    var pages = pages(request -> page(request.path(), "story:1" + request.path()));
    pages.get(at("/teaser"));
    var body = pages.get(at("/body"));
    cache.changedHere(Set.of("story:1/teaser", "story:2/body"));
    assertThat(pages.get(at("/body"))).isSameAs(body);
    assertThat(assembled).hasValue(2);
    pages.get(at("/teaser"));
    assertThat(assembled).hasValue(3);
  }

  @Test
  void evictsAPageThatSaidNotFoundWhenItsAddressComesToLife() {
    var alive = new AtomicBoolean();
    var pages =
        pages(request ->
            alive.get()
                ? page("here", "address:1/x")
                : page("nothing", "address:1/x").withStatus(404));
    assertThat(pages.get(at("/x")).status()).isEqualTo(404);
    alive.set(true);
    cache.changedHere(Set.of("address:1/x"));
    assertThat(pages.get(at("/x")).status()).isEqualTo(200);
  }

  @Test
  void keepsNoPageThatWasOvertakenWhileItWasAssembled() {
    var text = new AtomicInteger();
    var overtake = new AtomicBoolean(true);
    var pages =
        pages(request -> {
          var page = page("v" + text.get(), "story:1/body");
          if (overtake.getAndSet(false)) {
            text.incrementAndGet();
            cache.changedHere(Set.of("story:1/body"));
          }
          return page;
        });
    assertThat(text(pages.get(at("/a")))).isEqualTo("v0");
    assertThat(text(pages.get(at("/a")))).isEqualTo("v1");
  }

  @Test
  void keepsAPageWhoseAssemblyOverlappedAChangeOfSomethingElse() {
    var pages =
        pages(request -> {
          var page = page("a", "story:1/body");
          cache.changedHere(Set.of("story:2/body"));
          return page;
        });
    pages.get(at("/a"));
    pages.get(at("/a"));
    assertThat(assembled).hasValue(1);
  }

  @Test
  void assemblesOnceForAnyNumberOfSimultaneousRequests() throws Exception {
    var go = new CountDownLatch(1);
    var pages =
        pages(request -> {
          await(go);
          return page("slow", "story:1/body");
        });
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          java.util.stream.IntStream.range(0, 1000)
              .mapToObj(n -> readers.submit(() -> pages.get(at("/slow"))))
              .toList();
      go.countDown();
      for (var answer : answers) {
        assertThat(text(answer.get())).isEqualTo("slow");
      }
    }
    assertThat(assembled).hasValue(1);
  }

  @Test
  void aFailedAssemblyFailsForThatOneAndTheNextTriesAgain() {
    var failing = new AtomicBoolean(true);
    var pages =
        pages(request -> {
          if (failing.getAndSet(false)) {
            throw new IllegalStateException("database away");
          }
          return page("well", "story:1/body");
        });
    org.assertj.core.api.Assertions.assertThatIllegalStateException()
        .isThrownBy(() -> pages.get(at("/a")));
    assertThat(text(pages.get(at("/a")))).isEqualTo("well");
  }

  @Test
  void aFailedAssemblyFailsForAllWhoWaitedForIt() throws Exception {
    var began = new CountDownLatch(1);
    var fail = new CountDownLatch(1);
    var asked = new AtomicInteger();
    var pages =
        pages(request -> {
          asked.incrementAndGet();
          began.countDown();
          await(fail);
          throw new IllegalStateException("database away");
        });
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = readers.submit(() -> pages.get(at("/a")));
      began.await();
      var waiting =
          Stream.generate(() -> readers.submit(() -> pages.get(at("/a")))).limit(20).toList();
      Thread.sleep(300);
      fail.countDown();
      Stream.concat(Stream.of(first), waiting.stream())
          .forEach(answer ->
              org.assertj.core.api.Assertions.assertThatThrownBy(answer::get)
                  .hasRootCauseMessage("database away"));
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void compressesBetterWhatIsAskedForOften() throws Exception {
    var pages =
        pages(request -> page("All the news that is fit to press. ".repeat(400), "story:1"));
    var quick = pages.get(at("/a"));
    assertThat(quick.brotli()).isNull();
    var better = awaitBrotli(pages, at("/a"));
    assertThat(better.plain()).isEqualTo(quick.plain());
    var forms =
        Stream.of(quick.gzip(), better.gzip(), better.brotli()).map(Objects::requireNonNull);
    var sizes = forms.map(form -> form.bytes().length).toList();
    assertThat(sizes.get(1)).isLessThanOrEqualTo(sizes.get(0));
    assertThat(sizes.get(2)).isLessThan(sizes.get(1));
    assertThat(Stream.of(quick.plain(), quick.gzip(), better.gzip(), better.brotli()))
        .doesNotHaveDuplicates();
    assertThat(assembled).hasValue(1);
    cache.changedHere(Set.of("story:1"));
    assertThat(pages.get(at("/a"))).isNotSameAs(better);
  }

  @Test
  void leavesAsItIsWhatHasNotStoodForLong() {
    var page = FinishedPage.of(page("All the news. ".repeat(400), "story:1"), Set.of("story:1"));
    for (int n = 0; n < 20; n++) {
      assertThat(page.isDueForCompression(8, Duration.ofHours(1).toNanos())).isFalse();
    }
    assertThat(page.isDueForCompression(8, 0)).isTrue();
    assertThat(page.isDueForCompression(8, 0)).isFalse();
  }

  private static FinishedPage awaitBrotli(Pages pages, PageRequest request) throws Exception {
    for (int n = 0; n < 1000; n++) {
      var page = pages.kept(request);
      if (page != null && page.brotli() != null) {
        return page;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("never compressed");
  }

  @Test
  void staysWithinItsBytesAndForgetsTheKeysOfWhatItDropped() {
    var small = new PageCache(new PageSettings(DataSize.ofKilobytes(200)), clock, NOBODY);
    var pages =
        new Pages(
            List.of(request -> {
              assembled.incrementAndGet();
              return Optional.of(page("x".repeat(5000), "key:" + request.path()));
            }),
            small,
            new Recompression(small),
            new Remaking(),
            id -> TITLE,
            PATIENCE);
    for (int n = 0; n < 500; n++) {
      pages.get(at("/" + n));
    }
    assertThat(small.indexedKeys()).isLessThan(60);
  }

  @Test
  void assemblesAnewWhatTimeAloneHasMadeStale() {
    var pages =
        pages(request -> page("a", "story:1/body").goodUntil(clock.instant().plusSeconds(60)));
    pages.get(at("/a"));
    clock.forward(Duration.ofSeconds(50));
    pages.get(at("/a"));
    assertThat(assembled).hasValue(1);
    clock.forward(Duration.ofSeconds(11));
    pages.get(at("/a"));
    assertThat(assembled).hasValue(2);
  }

  @Test
  void forgetsEverythingWhenItMustStartAnew() {
    var pages = pages(request -> page("a", "story:1/body"));
    pages.get(at("/a"));
    cache.rebuild(new Position(9, 0));
    pages.get(at("/a"));
    assertThat(assembled).hasValue(2);
    assertThat(cache.position()).isEqualTo(new Position(9, 0));
  }

  @Test
  void makesAHotPageAgainAsSoonAsItIsDroppedAndAColdOneWhenItIsAskedFor() throws Exception {
    var state = new AtomicInteger();
    var pages = pages(request -> page(request.path() + state.get(), "story:1/teaser"));
    pages.get(at("/cold"));
    for (int n = 0; n < 5; n++) {
      pages.get(at("/hot"));
    }
    state.set(1);
    cache.changedHere(Set.of("story:1/teaser"));
    assertThat(text(awaitKept(pages, at("/hot")))).isEqualTo("/hot1");
    assertThat(assembled).hasValue(3);
    assertThat(pages.kept(at("/cold"))).isNull();
  }

  @Test
  void makingAgainAndAnyNumberOfRequestsAreOneAssembly() throws Exception {
    var go = new CountDownLatch(1);
    var again = new AtomicBoolean();
    var pages =
        pages(request -> {
          if (again.get()) {
            await(go);
          }
          return page("a", "story:1");
        });
    for (int n = 0; n < 5; n++) {
      pages.get(at("/a"));
    }
    again.set(true);
    cache.changedHere(Set.of("story:1"));
    awaitAssembled(2);
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          Stream.generate(() -> readers.submit(() -> pages.get(at("/a")))).limit(1000).toList();
      go.countDown();
      for (var answer : answers) {
        assertThat(text(answer.get())).isEqualTo("a");
      }
    }
    assertThat(assembled).hasValue(2);
  }

  @Test
  void nobodyWaitsLongForAPageAndItIsKeptForTheNext() throws Exception {
    var go = new CountDownLatch(1);
    var pages =
        new Pages(
            List.of(request -> {
              await(go);
              return Optional.of(page("slow", "story:1"));
            }),
            cache,
            new Recompression(cache),
            new Remaking(),
            id -> TITLE,
            Duration.ofMillis(100));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> pages.get(at("/slow")))
        .isInstanceOf(PageOverdue.class)
        .hasMessageContaining("/slow");
    go.countDown();
    assertThat(text(awaitKept(pages, at("/slow")))).isEqualTo("slow");
  }

  @Test
  void showsTheTitleAsItIsWhenThePageIsAssembled() {
    var pages = pages(request -> page(request.title().imprint(), "titles"));
    var asked = at("/imprint");
    title =
        new Title(
            TITLE.id(),
            TITLE.slug(),
            TITLE.name(),
            null,
            TITLE.hosts(),
            TITLE.url(),
            TITLE.zone(),
            TITLE.locale(),
            "New imprint",
            null,
            Tokens.DEFAULT,
            null);
    cache.changedHere(Set.of("titles"));
    assertThat(text(pages.get(asked))).isEqualTo("New imprint");
  }

  private static FinishedPage awaitKept(Pages pages, PageRequest request) throws Exception {
    for (int n = 0; n < 1000; n++) {
      var page = pages.kept(request);
      if (page != null) {
        return page;
      }
      Thread.sleep(10);
    }
    throw new AssertionError("never made again");
  }

  private void awaitAssembled(int times) throws Exception {
    for (int n = 0; assembled.get() < times; n++) {
      assertThat(n).isLessThan(1000);
      Thread.sleep(10);
    }
  }

  /**
   * Many readers and writers over few pages; each page shows the state of two keys. A reader that
   * begins after a write was acknowledged must see at least that state.
   */
  @Test
  void neverShowsAnOlderStateThanTheLastAcknowledged() throws Exception {
    var keys = 6;
    var state = new AtomicIntegerArray(keys);
    var acknowledged = new AtomicIntegerArray(keys);
    var pages =
        pages(request -> {
          var key = Integer.parseInt(request.path().substring(1));
          var other = (key + 1) % keys;
          var one = read(state, key);
          Thread.yield();
          return page(one + " " + read(state, other), new String[0]);
        });
    var stop = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writing = new ArrayList<Future<Integer>>();
      for (int n = 0; n < 3; n++) {
        writing.add(threads.submit(() -> write(state, acknowledged, stop)));
      }
      var reading = new ArrayList<Future<?>>();
      for (int n = 0; n < 8; n++) {
        reading.add(threads.submit(() -> read(pages, acknowledged)));
      }
      try {
        for (var reader : reading) {
          reader.get();
        }
      } finally {
        stop.set(true);
      }
      for (var writer : writing) {
        assertThat(writer.get()).isPositive();
      }
    }
  }

  private int write(AtomicIntegerArray state, AtomicIntegerArray acknowledged, AtomicBoolean stop) {
    var writes = 0;
    while (!stop.get()) {
      var key = ThreadLocalRandom.current().nextInt(state.length());
      var now = state.incrementAndGet(key);
      cache.changedHere(Set.of("key:" + key));
      acknowledged.accumulateAndGet(key, now, Math::max);
      writes++;
      Thread.yield();
    }
    return writes;
  }

  private static void read(Pages pages, AtomicIntegerArray acknowledged) {
    for (int n = 0; n < 2_000; n++) {
      var key = ThreadLocalRandom.current().nextInt(acknowledged.length());
      var other = (key + 1) % acknowledged.length();
      var least = acknowledged.get(key);
      var leastOther = acknowledged.get(other);
      var seen = text(pages.get(at("/" + key))).split(" ");
      assertThat(Integer.parseInt(seen[0])).isGreaterThanOrEqualTo(least);
      assertThat(Integer.parseInt(seen[1])).isGreaterThanOrEqualTo(leastOther);
    }
  }

  private static int read(AtomicIntegerArray state, int key) {
    Reads.note("key:" + key);
    return state.get(key);
  }

  private Pages pages(java.util.function.Function<PageRequest, Page> source) {
    return new Pages(
        List.of(request -> {
          assembled.incrementAndGet();
          return Optional.of(source.apply(request));
        }),
        cache,
        new Recompression(cache, Duration.ZERO),
        new Remaking(),
        id -> title,
        PATIENCE);
  }

  private static Page.Document page(String text, String... reads) {
    for (var key : reads) {
      Reads.note(key);
    }
    return Page.text("text/plain", text);
  }

  private static PageRequest at(String path) {
    return new PageRequest(TITLE, path);
  }

  private static String text(FinishedPage page) {
    return new String(page.plain().bytes(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
