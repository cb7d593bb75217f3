package press.masthead.media;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/**
 * Bytes kept for good, named by their content: the same bytes are kept once, and a key never comes
 * to mean other bytes. A key that was returned can be read after any crash. Failures of the store
 * are {@link BlobException}.
 */
public interface Blobs {
  /** Reads {@code bytes} to the end, does not close it. */
  BlobKey put(InputStream bytes);

  default BlobKey put(byte[] bytes) {
    return put(new ByteArrayInputStream(bytes));
  }

  /** The caller closes the stream. Empty if there is no such blob. */
  Optional<InputStream> open(BlobKey key);

  boolean exists(BlobKey key);

  /** Deleting what is not there does nothing. */
  void delete(BlobKey key);
}
