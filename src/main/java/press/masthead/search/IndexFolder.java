package press.masthead.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node's folder of indexes, each in a numbered folder below. The greatest number that was ever
 * committed is the one in use; a new one is built beside it. Locked for one process.
 */
final class IndexFolder implements Closeable {
  private static final double MERGED_IN_MEMORY_MB = 4;
  private static final double IN_MEMORY_MB = 16;
  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

  private final Path path;
  private final FSDirectory directory;
  private final Lock lock;

  private IndexFolder(Path path, FSDirectory directory, Lock lock) {
    this.path = path;
    this.directory = directory;
    this.lock = lock;
  }

  /**
   * Makes the folder if need be and takes it.
   *
   * @throws SearchException if another process has it, or it cannot be written
   */
  static IndexFolder take(Path named) {
    var path = named.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      var directory = FSDirectory.open(path);
      return new IndexFolder(path, directory, directory.obtainLock("search.lock"));
    } catch (LockObtainFailedException e) {
      throw new SearchException(
          "The search index in "
              + path
              + " is in use by another Masthead. Stop that one, or give this node a folder of its"
              + " own: masthead.search.folder",
          e);
    } catch (IOException e) {
      throw new SearchException(
          "The search index cannot be kept in "
              + path
              + ". Make the folder writable, or name another: masthead.search.folder",
          e);
    }
  }

  /** The index in use; null if there is none, or none that can be read. */
  @Nullable StoryIndex current() throws IOException {
    for (var number : numbers().reversed()) {
      var found = open(number);
      if (found != null) {
        return found;
      }
      discard(number);
    }
    return null;
  }

  /** Begins a new one beside what is there. */
  StoryIndex next() throws IOException {
    var numbers = numbers();
    int number = numbers.isEmpty() ? 1 : numbers.getLast() + 1;
    return StoryIndex.open(files(number));
  }

  /** Drops all but the newest. */
  void dropOlder() throws IOException {
    var numbers = numbers();
    numbers.subList(0, Math.max(0, numbers.size() - 1)).forEach(this::discard);
  }

  /** Drops the newest, which came to nothing. */
  void dropNewest() throws IOException {
    discard(numbers().getLast());
  }

  @Override
  public void close() throws IOException {
    lock.close();
    directory.close();
  }

  private @Nullable StoryIndex open(int number) throws IOException {
    var opened = files(number);
    try {
      if (DirectoryReader.indexExists(opened)) {
        return StoryIndex.open(opened);
      }
    } catch (LockObtainFailedException e) {
      opened.close();
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("the search index in {} cannot be read and is built anew: {}", folder(number), e);
    }
    opened.close();
    return null;
  }

  /** New small files stay in memory until the next commit. */
  private Directory files(int number) throws IOException {
    return new NRTCachingDirectory(
        FSDirectory.open(folder(number)), MERGED_IN_MEMORY_MB, IN_MEMORY_MB);
  }

  /** What cannot be deleted now is left for the next start. */
  private void discard(int number) {
    try {
      IOUtils.rm(folder(number));
    } catch (IOException e) {
      LOG.warn("an old search index is left behind: {}", e.getMessage());
    }
  }

  private Path folder(int number) {
    return path.resolve(String.valueOf(number));
  }

  private List<Integer> numbers() throws IOException {
    try (var children = Files.list(path)) {
      return children
          .map(child -> child.getFileName().toString())
          .filter(name -> name.matches("[0-9]{1,9}"))
          .map(Integer::valueOf)
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }
}
