package press.masthead.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.StringJoiner;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** What an index keeps of a text. */
class TermCountTest {
  private static final String WORDY = text("common", 200) + " " + text("rare", 100);

  @Test
  void countsWordsAndTheLengthOfAll() {
    assertThat(TermCount.of("xx", "Tide, tide and pier")).isEqualTo(count("tide 2 and 1 pier 1"));
  }

  @Test
  void keepsAllWhileThereIsLittleToCompareWith() throws IOException {
    try (var index = filled(TermCount.KNOWN_FROM / 2)) {
      assertThat(kept(index, WORDY)).isEqualTo(TermCount.of("xx", WORDY));
    }
  }

  @Test
  void keepsAllOfAShortTextHoweverCommonItsWords() throws IOException {
    try (var index = filled(2 * TermCount.KNOWN_FROM)) {
      var text = text("common", TermCount.KEPT);
      assertThat(kept(index, text)).isEqualTo(TermCount.of("xx", text));
    }
  }

  @Test
  void keepsTheRarestOfALongText() throws IOException {
    try (var index = filled(2 * TermCount.KNOWN_FROM)) {
      var kept = kept(index, WORDY);
      assertThat(kept.terms()).hasSize(TermCount.KEPT);
      assertThat(kept.length()).isEqualTo(TermCount.KEPT);
      assertThat(kept.terms().keySet())
          .containsAll(TermCount.of("xx", text("rare", 100)).terms().keySet());
    }
  }

  /** A word that a text is about, it uses often. */
  @Test
  void keepsWhatIsUsedOftenBeforeWhatIsAsRare() throws IOException {
    try (var index = filled(2 * TermCount.KNOWN_FROM)) {
      var text = text("rare", 300) + " rare299 rare299 rare299";
      assertThat(kept(index, text).terms()).containsEntry("rare299", 4);
    }
  }

  @Test
  void ofAStoryIsWhatTheIndexKeptOfIt() throws IOException {
    try (var index = filled(2 * TermCount.KNOWN_FROM)) {
      index.put(entry(1_000_000, WORDY));
      index.refresh();
      var found = index.read(searcher -> RelatedSearch.arrived(searcher, 1_000_000).text());
      assertThat(found).isEqualTo(kept(index, WORDY));
    }
  }

  @Test
  void isEmptyForAStoryOfNoWords() throws IOException {
    try (var index = filled(0)) {
      index.put(entry(1, ""));
      index.refresh();
      var found = index.read(searcher -> RelatedSearch.arrived(searcher, 1).text());
      assertThat(found).isEqualTo(TermCount.NOTHING);
    }
  }

  private static TermCount kept(StoryIndex index, String text) throws IOException {
    return index.read(searcher -> TermCount.of("xx", text).kept(new Vocabulary(searcher)));
  }

  /** Each third story has any of the common words. */
  private static StoryIndex filled(int stories) throws IOException {
    var index = StoryIndex.open(new ByteBuffersDirectory());
    var common = text("common", 200);
    for (long story = 0; story < stories; story++) {
      index.putAll(List.of(entry(story, story % 3 == 0 ? common : "word" + story)));
    }
    index.refresh();
    return index;
  }

  private static String text(String word, int many) {
    var text = new StringJoiner(" ");
    for (int n = 0; n < many; n++) {
      text.add(word + n);
    }
    return text.toString();
  }

  private static TermCount count(String words) {
    var terms = new HashMap<String, Integer>();
    var parts = words.split(" ");
    int length = 0;
    for (int n = 0; n < parts.length; n += 2) {
      terms.put(parts[n], Integer.valueOf(parts[n + 1]));
      length += Integer.parseInt(parts[n + 1]);
    }
    return new TermCount(terms, length);
  }

  private static Entry entry(long story, String text) {
    return Entry.of(story, "xx", "", text, Instant.EPOCH);
  }
}
