package press.masthead.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FewSegmentsTest {
  private static final int STORIES = 2_000;

  /** As large as a story in the index. */
  private static final int BYTES = 10_000;

  private final Random random = new Random(3);
  private IndexWriter writer;

  @BeforeEach
  void open() throws IOException {
    writer =
        new IndexWriter(
            new ByteBuffersDirectory(),
            new IndexWriterConfig(new KeywordAnalyzer())
                .setMergePolicy(new FewSegments())
                .setMergeScheduler(new SerialMergeScheduler()));
    for (int story = 0; story < STORIES; story++) {
      put(story);
    }
    writer.forceMerge(1);
    writer.commit();
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
  }

  /** One of 20 MB, and three at most of each size up to 3 MB; Lucene parts sizes by 4 to the ¾. */
  @Test
  void staysInFewWhileStoriesComeByOnes() throws IOException {
    int most = 0;
    for (int story = STORIES; story < STORIES + 300; story++) {
      put(story);
      writer.commit();
      most = Math.max(most, segments());
    }
    assertThat(most).isGreaterThan(1).isLessThanOrEqualTo(1 + 4 * 3);
  }

  @Test
  void leavesALargeSegmentAloneWhileLittleOfItIsReplaced() throws IOException {
    replace(STORIES / 4);
    assertThat(replaced()).isEqualTo(STORIES / 4);
  }

  @Test
  void writesASegmentAnewOfWhichMuchIsReplaced() throws IOException {
    replace(STORIES / 3);
    assertThat(replaced()).isLessThan(STORIES / 10);
  }

  private void replace(int many) throws IOException {
    for (int story = 0; story < many; story++) {
      put(story);
    }
    writer.commit();
  }

  private void put(int story) throws IOException {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var document = new Document();
    document.add(new StringField(Fields.STORY, String.valueOf(story), Field.Store.YES));
    document.add(new StoredField(Fields.BODY, bytes));
    writer.updateDocument(new Term(Fields.STORY, String.valueOf(story)), document);
  }

  private int segments() throws IOException {
    try (var reader = DirectoryReader.open(writer)) {
      return reader.leaves().size();
    }
  }

  private int replaced() throws IOException {
    try (var reader = DirectoryReader.open(writer)) {
      return reader.numDeletedDocs();
    }
  }
}
