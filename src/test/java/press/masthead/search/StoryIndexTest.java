package press.masthead.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.RateLimiter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryIndexTest {
  private static final RateLimiter AT_ONCE = new RateLimiter.SimpleRateLimiter(10_000);

  @TempDir Path folder;
  private final Random random = new Random(1);

  @Test
  void aSoundIndexIsFoundSound() throws IOException {
    fill();
    try (var index = open()) {
      assertThatCode(() -> index.verify(AT_ONCE)).doesNotThrowAnyException();
    }
  }

  /** Of a large file an opening reads the ends alone. */
  @Test
  void damageIsFoundThatOpeningDoesNotMeet() throws IOException {
    fill();
    var largest = largest();
    var bytes = Files.readAllBytes(largest);
    assertThat(bytes.length).isGreaterThan(1 << 18);
    bytes[bytes.length / 3] ^= 0x55;
    Files.write(largest, bytes);
    try (var index = open()) {
      assertThatThrownBy(() -> index.verify(AT_ONCE)).isInstanceOf(CorruptIndexException.class);
    }
  }

  /** What is merged away while it waits for its turn is no damage. */
  @Test
  void goesOnWhileItIsVerified() throws Exception {
    fill();
    try (var index = open()) {
      var failure = new AtomicReference<@Nullable IOException>();
      var verifying = Thread.startVirtualThread(() -> failure.set(failureOf(index)));
      for (long story = 0; story < 400; story++) {
        index.put(entry(story));
        index.commit(Map.of());
      }
      verifying.join();
      assertThat(failure.get()).isNull();
      assertThatCode(() -> index.verify(AT_ONCE)).doesNotThrowAnyException();
    }
  }

  private static @Nullable IOException failureOf(StoryIndex index) {
    try {
      index.verify(new RateLimiter.SimpleRateLimiter(4));
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  private StoryIndex open() throws IOException {
    return StoryIndex.open(FSDirectory.open(folder));
  }

  private void fill() throws IOException {
    try (var index = open()) {
      for (long story = 0; story < 400; story++) {
        index.put(entry(story));
      }
      index.commit(Map.of());
    }
  }

  private Entry entry(long story) {
    var body = random.ints(300, 0, 20_000).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));
    return Entry.of(story, "en", "Story " + story, body, Instant.EPOCH);
  }

  private Path largest() throws IOException {
    try (var files = Files.list(folder)) {
      return files.max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
    }
  }
}
