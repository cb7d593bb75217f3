package press.masthead.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that came in, on disk while it is looked at. */
record Received(Path file) implements AutoCloseable {

  /** Empty if there is more than {@code most} bytes. */
  static Optional<Received> of(InputStream bytes, long most) {
    try {
      var received = new Received(Files.createTempFile("picture-", ".in"));
      try (var out = Files.newOutputStream(received.file)) {
        if (copy(bytes, out, most)) {
          return Optional.of(received);
        }
      } catch (IOException e) {
        received.close();
        throw e;
      }
      received.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean copy(InputStream in, OutputStream out, long most) throws IOException {
    var buffer = new byte[1 << 16];
    var left = most;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      left -= n;
      if (left < 0) {
        return false;
      }
      out.write(buffer, 0, n);
    }
    return true;
  }

  BlobKey keepIn(Blobs blobs) {
    try (var bytes = Files.newInputStream(file)) {
      return blobs.put(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
