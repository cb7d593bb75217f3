package press.masthead.media.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import press.masthead.media.BlobException;
import press.masthead.media.BlobKey;
import press.masthead.media.Blobs;

/** What every store of blobs must do. */
abstract class BlobsContract {
  private static final BlobKey ABC =
      new BlobKey("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  private static final BlobKey EMPTY =
      new BlobKey("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  abstract Blobs blobs();

  @Test
  void namesABlobByItsSha256() {
    assertThat(blobs().put("abc".getBytes(UTF_8))).isEqualTo(ABC);
  }

  @Test
  void givesBackWhatWasPut() throws IOException {
    var bytes = new byte[3_000_000];
    new Random(7).nextBytes(bytes);
    var key = blobs().put(bytes);
    assertThat(read(key)).isEqualTo(bytes);
    assertThat(blobs().exists(key)).isTrue();
  }

  @Test
  void keepsAnEmptyBlob() throws IOException {
    assertThat(blobs().put(new byte[0])).isEqualTo(EMPTY);
    assertThat(read(EMPTY)).isEmpty();
  }

  @Test
  void knowsNothingOfWhatWasNeverPut() {
    var key = new BlobKey("0".repeat(64));
    assertThat(blobs().exists(key)).isFalse();
    assertThat(blobs().open(key)).isEmpty();
  }

  @Test
  void takesTheSameBytesAgain() throws IOException {
    var key = blobs().put("twice".getBytes(UTF_8));
    assertThat(blobs().put("twice".getBytes(UTF_8))).isEqualTo(key);
    assertThat(read(key)).isEqualTo("twice".getBytes(UTF_8));
  }

  @Test
  void deletesOnceAndBearsItTwice() {
    var key = blobs().put("gone".getBytes(UTF_8));
    blobs().delete(key);
    blobs().delete(key);
    assertThat(blobs().exists(key)).isFalse();
    assertThat(blobs().open(key)).isEmpty();
  }

  @Test
  void takesTheSameBytesFromManyAtOnce() throws Exception {
    var bytes = new byte[200_000];
    new Random(11).nextBytes(bytes);
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var puts = IntStream.range(0, 16).mapToObj(i -> (Callable<BlobKey>) () -> blobs().put(bytes));
      var keys = crowd.invokeAll(puts.toList());
      for (var key : keys) {
        assertThat(read(key.get())).isEqualTo(bytes);
      }
    }
  }

  @Test
  void keepsNothingOfAStreamThatBreaks() {
    var prefix = "half a picture".getBytes(UTF_8);
    assertThatThrownBy(() -> blobs().put(new Breaking(prefix))).isInstanceOf(BlobException.class);
    assertThat(blobs().exists(key(prefix))).isFalse();
  }

  @Test
  void refusesAKeyThatIsNoSha256() {
    assertThatThrownBy(() -> new BlobKey("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("../../etc/passwd");
  }

  final byte[] read(BlobKey key) throws IOException {
    try (var bytes = blobs().open(key).orElseThrow()) {
      return bytes.readAllBytes();
    }
  }

  private static BlobKey key(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new BlobKey(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Gives some bytes, then fails as a lost connection does. */
  private static final class Breaking extends InputStream {
    private final byte[] bytes;
    private int at;

    Breaking(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      if (at == bytes.length) {
        throw new IOException("connection lost");
      }
      return bytes[at++];
    }
  }
}
