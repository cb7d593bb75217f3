package press.masthead.search;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.RateLimiter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Lucene index with its writer. What was put in is found from the next refresh on. */
final class StoryIndex implements Closeable {
  private static final long SLICE = 1 << 16;
  private static final int MERGES_WAITING = 6;
  private static final Logger LOG = LoggerFactory.getLogger(StoryIndex.class);

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private StoryIndex(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, new SearcherFactory());
  }

  /** What is done with a searcher while it is held. */
  interface Reading<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  /** Opens what is there, or begins a new one. */
  static StoryIndex open(Directory directory) throws IOException {
    var writer = new IndexWriter(directory, configuration());
    try {
      return new StoryIndex(directory, writer);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /** A refresh waits for no merging, which goes on behind it in one thread. */
  private static IndexWriterConfig configuration() {
    var merging = new ConcurrentMergeScheduler();
    merging.setMaxMergesAndThreads(MERGES_WAITING, 1);
    return new IndexWriterConfig(new KeywordAnalyzer())
        .setCommitOnClose(false)
        .setRAMBufferSizeMB(32)
        .setMaxFullFlushMergeWaitMillis(0)
        .setUseCompoundFile(false)
        .setMergePolicy(new FewSegments())
        .setMergeScheduler(merging);
  }

  void put(Entry entry) throws IOException {
    var document = read(searcher -> Fields.document(entry, new Vocabulary(searcher)));
    writer.updateDocument(key(entry.story()), document);
  }

  /**
   * Puts in one of the many parts of an archive. What is kept of a story follows from what the
   * others say, so those are refreshed whenever their number has doubled.
   */
  void putAll(List<Entry> some) throws IOException {
    for (var entry : some) {
      put(entry);
    }
    int now = writer.getDocStats().numDocs;
    if (now >= 2 * read(searcher -> searcher.getIndexReader().numDocs())) {
      refresh();
    }
  }

  void remove(long story) throws IOException {
    writer.deleteDocuments(key(story));
  }

  /** Makes one segment of all, which is the quickest to ask. */
  void gather() throws IOException {
    writer.forceMerge(1);
  }

  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Makes everything durable, together with {@code notes}. */
  void commit(Map<String, String> notes) throws IOException {
    writer.setLiveCommitData(notes.entrySet());
    writer.commit();
  }

  /** What the last commit, if there was one, was made with. */
  Map<String, String> notes() {
    var notes = new HashMap<String, String>();
    var entries = writer.getLiveCommitData();
    if (entries != null) {
      entries.forEach(entry -> notes.put(entry.getKey(), entry.getValue()));
    }
    return notes;
  }

  /**
   * As of the last refresh.
   *
   * @throws AlreadyClosedException if the index has been closed
   */
  <T> T read(Reading<T> reading) throws IOException {
    var searcher = searchers.acquire();
    try {
      return reading.with(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** The versions of those stories that it holds. */
  Map<Long, String> versions(Collection<Long> stories) throws IOException {
    return read(searcher -> {
      var versions = new HashMap<Long, String>();
      for (var story : stories) {
        var found = find(searcher, story);
        if (found != null) {
          var document = searcher.storedFields().document(found, Set.of(Fields.VERSION));
          versions.put(story, document.get(Fields.VERSION));
        }
      }
      return versions;
    });
  }

  /**
   * Reads through all files that it has now, no faster than {@code pace}, and compares checksums.
   *
   * @throws IOException also where one of them is damaged
   */
  void verify(RateLimiter pace) throws IOException {
    for (var file : files()) {
      verify(file, pace);
    }
  }

  /** But for the list of them, which is read whenever it is opened. */
  private List<String> files() throws IOException {
    return read(searcher -> {
      var reader = (DirectoryReader) searcher.getIndexReader();
      return reader.getIndexCommit().getFileNames().stream()
          .filter(name -> !name.startsWith(IndexFileNames.SEGMENTS))
          .toList();
    });
  }

  private void verify(String name, RateLimiter pace) throws IOException {
    try (var file = directory.openChecksumInput(name)) {
      long left = file.length() - CodecUtil.footerLength();
      while (left > 0) {
        long slice = Math.min(left, SLICE);
        file.seek(file.getFilePointer() + slice);
        left -= slice;
        pace.pause(slice);
      }
      CodecUtil.checkFooter(file);
    } catch (NoSuchFileException | FileNotFoundException e) {
      LOG.debug("{} was merged away, and verified for that", name);
    }
  }

  /** Drops what was not committed. */
  @Override
  public void close() throws IOException {
    searchers.close();
    writer.rollback();
    directory.close();
  }

  /** A story's document number in {@code searcher}; null if it holds none. */
  static @Nullable Integer find(IndexSearcher searcher, long story) throws IOException {
    var found = searcher.search(new TermQuery(key(story)), 1);
    return found.scoreDocs.length == 0 ? null : found.scoreDocs[0].doc;
  }

  static Term key(long story) {
    return new Term(Fields.STORY, String.valueOf(story));
  }
}
