package press.masthead.media.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import press.masthead.media.BlobException;
import press.masthead.media.BlobKey;
import press.masthead.media.Blobs;

/**
 * Blobs in a folder, fanned out over two levels: {@code ab/cd/abcd…}. A blob is written beside
 * them, synced and moved to its name in one step; then the folder is synced. So what has a name is
 * whole, and a crash leaves at most a scratch file, swept at a later start.
 */
class FileBlobs implements Blobs {
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path root;
  private final Path incoming;

  FileBlobs(Path root) {
    this.root = root;
    this.incoming = root.resolve("incoming");
    try {
      Files.createDirectories(incoming);
      sweep();
    } catch (IOException e) {
      throw new BlobException("The blob folder " + root + " cannot be used: " + e.getMessage(), e);
    }
  }

  @Override
  public BlobKey put(InputStream bytes) {
    try (var scratch = Scratch.write(bytes, incoming)) {
      if (!isWhole(scratch)) {
        name(scratch);
      }
      return scratch.key();
    } catch (IOException e) {
      throw new BlobException("A blob could not be written under " + root, e);
    }
  }

  @Override
  public Optional<InputStream> open(BlobKey key) {
    try {
      return Optional.of(Files.newInputStream(path(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new BlobException("Blob " + key + " could not be read under " + root, e);
    }
  }

  @Override
  public boolean exists(BlobKey key) {
    return Files.isRegularFile(path(key));
  }

  @Override
  public void delete(BlobKey key) {
    try {
      Files.deleteIfExists(path(key));
    } catch (IOException e) {
      throw new BlobException("Blob " + key + " could not be deleted under " + root, e);
    }
  }

  private boolean isWhole(Scratch scratch) throws IOException {
    var path = path(scratch.key());
    return Files.isRegularFile(path) && Files.size(path) == scratch.size();
  }

  private void name(Scratch scratch) throws IOException {
    var path = path(scratch.key());
    var folder = root.resolve(root.relativize(path).subpath(0, 2));
    var known = Files.isDirectory(folder);
    Files.createDirectories(folder);
    Files.move(scratch.file(), path, StandardCopyOption.ATOMIC_MOVE);
    sync(folder);
    if (!known) {
      sync(folder.resolveSibling("."));
      sync(root);
    }
  }

  private Path path(BlobKey key) {
    var name = key.sha256();
    return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private void sweep() throws IOException {
    var limit = Instant.now().minus(ABANDONED);
    try (var files = Files.newDirectoryStream(incoming, "*" + Scratch.SUFFIX)) {
      for (var file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
