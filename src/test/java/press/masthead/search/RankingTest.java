package press.masthead.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final int ENOUGH = 20;
  private static final int MANY = 100;
  private static final int WANTED = 10;
  private static final Ranking RANKING = new Ranking(NOW, MANY, ENOUGH);

  private StoryIndex index;

  @BeforeEach
  void open() throws IOException {
    index = StoryIndex.open(new ByteBuffersDirectory());
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void ofManyOnlyTheLatestAreLookedAt() throws Exception {
    put(MANY + 1, Duration.ofDays(3_000), "harbour harbour harbour");
    put(ENOUGH + 1, Duration.ofDays(20), "harbour and more words than the old ones have");
    assertThat(best()).hasSize(WANTED).allMatch(story -> story > MANY + 1);
  }

  @Test
  void thoseOfAYearWhereThoseOfAMonthAreTooFew() throws Exception {
    put(MANY + 1, Duration.ofDays(3_000), "harbour harbour harbour");
    put(ENOUGH, Duration.ofDays(300), "harbour harbour");
    put(ENOUGH, Duration.ofDays(20), "harbour and more words than the others have");
    assertThat(best()).hasSize(WANTED).allMatch(story -> story > MANY + 1 && story <= MANY + 21);
  }

  @Test
  void allWhereTheLatestAreTooFew() throws Exception {
    put(MANY + 1, Duration.ofDays(3_000), "harbour harbour harbour");
    put(ENOUGH, Duration.ofDays(20), "harbour and more words than the old ones have");
    assertThat(best()).hasSize(WANTED).allMatch(story -> story <= MANY + 1);
  }

  @Test
  void allWhereTheyAreNotMany() throws Exception {
    put(MANY - ENOUGH - 1, Duration.ofDays(3_000), "harbour harbour harbour");
    put(ENOUGH + 1, Duration.ofDays(20), "harbour and more words than the old ones have");
    assertThat(best()).hasSize(WANTED).allMatch(story -> story <= MANY - ENOUGH - 1);
  }

  @Test
  void nothingIsFoundInAnEmptyIndex() throws Exception {
    assertThat(best()).isEmpty();
  }

  private long last;

  private void put(int stories, Duration age, String body) throws IOException {
    for (int n = 0; n < stories; n++) {
      index.put(Entry.of(++last, "en", "Of ships", body, NOW.minus(age)));
    }
    index.refresh();
  }

  private List<Long> best() throws IOException {
    return index.read(RankingTest::best);
  }

  private static List<Long> best(IndexSearcher searcher) throws IOException {
    var query = new TermQuery(new Term(Fields.BODY, "harbour"));
    var stories = new ArrayList<Long>();
    for (var hit : RANKING.best(searcher, query, WANTED).scoreDocs) {
      var story = searcher.storedFields().document(hit.doc).get(Fields.STORY);
      stories.add(Long.parseLong(story));
    }
    return stories;
  }
}
