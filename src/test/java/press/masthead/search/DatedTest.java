package press.masthead.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class DatedTest {
  private static final int STORIES = 6_000;
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Recency RECENCY = new Recency(NOW, Duration.ofDays(90), 0.6);
  private static final List<String> WORDS =
      List.of("harbour", "ferry", "tunnel", "bridge", "market", "storm", "council", "library");

  private final Random random = new Random(11);

  /** Who passes over what cannot be among the best must find the same as who looks at all. */
  @Test
  void findsTheSameBestWhenItMayPassOverOthersAsWhenItMayNot() throws Exception {
    try (var index = StoryIndex.open(new ByteBuffersDirectory())) {
      for (long story = 0; story < STORIES; story++) {
        index.put(entry(story));
        if (story == STORIES - 500) {
          index.refresh();
        }
      }
      index.refresh();
      index.read(searcher -> {
        long passedOver = 0;
        for (int shared = 1; shared <= 3; shared++) {
          var dated = new Dated(some(shared), RECENCY);
          for (var query : List.of(dated, within(dated))) {
            var all = searcher.search(query, new TopScoreDocCollectorManager(STORIES, STORIES));
            var best = searcher.search(query, new TopScoreDocCollectorManager(10, 10));
            assertThat(best.scoreDocs)
                .extracting(hit -> hit.doc)
                .containsExactly(first(all.scoreDocs));
            assertThat(best.scoreDocs[0].score)
                .isEqualTo(scored(searcher, shared, best.scoreDocs[0]));
            passedOver += all.totalHits.value() - best.totalHits.value();
          }
        }
        assertThat(passedOver).as("stories not looked at").isPositive();
        return this;
      });
    }
  }

  private static Integer[] first(ScoreDoc[] all) {
    return List.of(all).subList(0, 10).stream().map(hit -> hit.doc).toArray(Integer[]::new);
  }

  private float scored(IndexSearcher searcher, int shared, ScoreDoc hit) throws IOException {
    var document = searcher.storedFields().document(hit.doc);
    long story = Long.parseLong(document.get(Fields.STORY));
    var without = searcher.explain(some(shared), hit.doc).getValue().floatValue();
    return (float) (without * RECENCY.factor(at(story).toEpochMilli()));
  }

  /** Not the whole query, but a part of one. */
  private static Query within(Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new TermQuery(new Term(Fields.TITLE, "1")), Occur.FILTER)
        .build();
  }

  private static Query some(int shared) {
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(shared);
    WORDS.forEach(word -> query.add(new TermQuery(new Term(Fields.GIST, word)), Occur.SHOULD));
    return query.build();
  }

  private static Instant at(long story) {
    return NOW.minus(Duration.ofHours(story * 7919 % STORIES));
  }

  private Entry entry(long story) {
    var text = new StringBuilder();
    for (int n = 0; n < 4 + random.nextInt(30); n++) {
      text.append(WORDS.get((int) (WORDS.size() * Math.pow(random.nextDouble(), 2)))).append(' ');
    }
    return Entry.of(story, "xx", "", text.toString(), at(story));
  }
}
