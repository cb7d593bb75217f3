package press.masthead.operations;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one installation keeps on this machine. Whoever holds the lock may start the
 * embedded database; the system releases it with the process, however that ends.
 */
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private @Nullable FileLock lock;

  private DataFolder(Path path, FileChannel channel, @Nullable FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  /** Makes the folder if need be, and locks it unless another process has. */
  static DataFolder open(Path named) {
    var path = named.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      var channel =
          FileChannel.open(
              path.resolve("masthead.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var folder = new DataFolder(path, channel, lock(channel));
      if (folder.isMine()) {
        Files.writeString(folder.process(), String.valueOf(ProcessHandle.current().pid()));
      }
      return folder;
    } catch (IOException e) {
      throw new Refusal(
          "The data folder %s cannot be used: %s.".formatted(path, reason(e)),
          "Make it writable for you, or name another: --data DIR",
          e);
    }
  }

  Path path() {
    return path;
  }

  Path database() {
    return path.resolve("postgresql");
  }

  boolean isMine() {
    return lock != null;
  }

  Refusal inUse() {
    return new Refusal(
        "The data folder %s is in use by another Masthead (process %s).".formatted(path, holder()),
        "Stop that one, or name another folder: --data DIR");
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        Files.deleteIfExists(process());
        lock = null;
      }
      channel.close();
    } catch (IOException nothingToLose) {
      // the lock goes with the process
    }
  }

  /** Not in the locked file itself: closing any reader of that would give the lock away. */
  private Path process() {
    return path.resolve("masthead.pid");
  }

  private String holder() {
    try {
      return Files.readString(process()).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException inThisProcess) {
      return null;
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission to write to " + denied.getFile();
      case FileSystemException trouble when trouble.getReason() != null ->
          trouble.getFile() + ": " + trouble.getReason();
      case FileSystemException trouble -> trouble.getFile() + " is in the way";
      default -> String.valueOf(e.getMessage());
    };
  }
}
