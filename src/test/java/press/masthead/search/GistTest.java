package press.masthead.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.search.Gist.Significant;

/** Over an index of several segments, in a language whose words are as unequally common as any. */
class GistTest {
  private static final int STORIES = 800;
  private static final int WORDS = 4_000;

  private final Random random = new Random(5);
  private StoryIndex index;

  @BeforeEach
  void fill() throws IOException {
    index = StoryIndex.open(new ByteBuffersDirectory());
    for (long story = 0; story < STORIES; story++) {
      index.put(entry(story, text()));
      if (story % 300 == 0 || story > STORIES - 3) {
        index.refresh();
      }
    }
    index.refresh();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  /** Most terms are not looked up in all segments; what comes out must be as if they were. */
  @Test
  void isWhatAskingEachSegmentForEachTermGives() throws IOException {
    index.read(searcher -> {
      assertThat(searcher.getIndexReader().leaves()).hasSizeGreaterThan(2);
      for (int n = 0; n < 60; n++) {
        var text = n == 0 ? "" : text();
        assertThat(Gist.of(new Vocabulary(searcher), TermCount.of("xx", text)).terms())
            .as(text)
            .isEqualTo(plainly(searcher.getIndexReader(), text));
      }
      return this;
    });
  }

  @Test
  void isTheSameOnceAllSegmentsAreOne() throws IOException {
    var text = text();
    var before = gist(text);
    index.gather();
    index.refresh();
    index.read(searcher -> {
      assertThat(searcher.getIndexReader().leaves()).hasSize(1);
      return this;
    });
    assertThat(gist(text)).isEqualTo(before);
  }

  /** Where an index is small and its stories are changed often, most of what it holds is dead. */
  @Test
  void weighsWhatWasReplacedAsOnceOnly() throws IOException {
    try (var small = StoryIndex.open(new ByteBuffersDirectory())) {
      small.put(entry(1, "tide pier"));
      small.put(entry(2, "tide quay"));
      small.put(entry(3, "lamp"));
      small.refresh();
      small.put(entry(1, "tide pier"));
      small.put(entry(2, "tide quay"));
      small.refresh();
      small.read(searcher -> {
        assertThat(searcher.getIndexReader().numDocs()).isEqualTo(3);
        assertThat(searcher.getIndexReader().docFreq(new Term(Fields.TERMS, "tide"))).isEqualTo(4);
        var vocabulary = new Vocabulary(searcher);
        var gist = Gist.of(vocabulary, TermCount.of("xx", "lamp tide"));
        assertThat(gist.terms()).extracting(Significant::term).containsExactly("lamp", "tide");
        assertThat(gist.terms())
            .allSatisfy(each -> assertThat(each.weight()).isBetween(0.01, 1.0))
            .allSatisfy(each -> assertThat(each.rarity()).isPositive());
        assertThat(searcher.count(gist.query(vocabulary, 1).build())).isEqualTo(3);
        return this;
      });
    }
  }

  private Gist gist(String text) throws IOException {
    return index.read(searcher -> Gist.of(new Vocabulary(searcher), TermCount.of("xx", text)));
  }

  private static List<Significant> plainly(IndexReader reader, String text) throws IOException {
    int stories = reader.getDocCount(Fields.TERMS);
    var all = new ArrayList<Significant>();
    for (var counted : TermCount.of("xx", text).terms().entrySet()) {
      int having = reader.docFreq(new Term(Fields.TERMS, counted.getKey()));
      if (having > 0 && having <= stories / 2) {
        var rarity = Math.log(1 + (stories - having + 0.5) / (having + 0.5));
        all.add(new Significant(counted.getKey(), counted.getValue() * rarity, rarity));
      }
    }
    all.sort(
        Comparator.comparingDouble(Significant::weight)
            .reversed()
            .thenComparing(Significant::term));
    return all.stream()
        .limit(Gist.TERMS)
        .map(each ->
            new Significant(
                each.term(), Math.sqrt(each.weight() / all.getFirst().weight()), each.rarity()))
        .toList();
  }

  private String text() {
    var text = new StringBuilder();
    for (int n = 0; n < 150; n++) {
      text.append("w").append((int) (WORDS * Math.pow(random.nextDouble(), 4))).append(' ');
    }
    return text.toString();
  }

  private static Entry entry(long story, String text) {
    return Entry.of(story, "xx", "", text, Instant.EPOCH);
  }
}
