package press.masthead.media.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import press.masthead.media.BlobKey;

/** A blob on its way in: all its bytes on disk, synced, under no name anyone reads. */
record Scratch(Path file, BlobKey key, long size) implements AutoCloseable {
  static final String SUFFIX = ".part";

  static Scratch write(InputStream bytes, Path folder) throws IOException {
    var file = Files.createTempFile(folder, "blob-", SUFFIX);
    try {
      return write(bytes, file, sha256());
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static Scratch write(InputStream bytes, Path file, MessageDigest digest)
      throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var buffer = new byte[1 << 16];
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        digest.update(buffer, 0, n);
        writeFully(channel, ByteBuffer.wrap(buffer, 0, n));
      }
      channel.force(true);
      return new Scratch(file, BlobKey.of(digest.digest()), channel.size());
    }
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
