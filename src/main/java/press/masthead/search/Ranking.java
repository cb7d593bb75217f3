package press.masthead.search;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * The stories that answer best, recent ones before old ones that answer as well. What a great many
 * stories have says little of any of them, and to score them all takes long: there the latest stand
 * for all, if they are enough.
 *
 * @param many of how many stories that is so
 * @param enough how many are counted, and may be wanted
 */
record Ranking(Instant now, int many, int enough) {
  private static final List<Duration> LATEST = List.of(Duration.ofDays(30), Duration.ofDays(365));
  private static final Duration HALF_LIFE = Duration.ofDays(365);
  private static final double OLDEST = 0.7;

  /** What is counted is right up to {@link #enough}, and more than that if there are more. */
  TopDocs best(IndexSearcher searcher, Query query, int wanted) throws IOException {
    var dated = new Dated(query, new Recency(now, HALF_LIFE, OLDEST));
    if (atMost(searcher, query) > many) {
      for (var age : LATEST) {
        var latest = between(now.minus(age).toEpochMilli(), Long.MAX_VALUE);
        var both =
            new BooleanQuery.Builder().add(dated, Occur.MUST).add(latest, Occur.FILTER).build();
        var best = top(searcher, both, wanted);
        if (best.totalHits.value() > enough) {
          return best;
        }
      }
    }
    return top(searcher, dated, wanted);
  }

  /** Stories first published between two moments in milliseconds since 1970, both included. */
  static Query between(long first, long last) {
    return new IndexOrDocValuesQuery(
        LongPoint.newRangeQuery(Fields.AT, first, last),
        NumericDocValuesField.newSlowRangeQuery(Fields.AT, first, last));
  }

  private TopDocs top(IndexSearcher searcher, Query query, int wanted) throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(wanted, enough));
  }

  /** No more stories than that are found in the largest part of the index. */
  private static long atMost(IndexSearcher searcher, Query query) throws IOException {
    var parts = searcher.getIndexReader().leaves();
    if (parts.isEmpty()) {
      return 0;
    }
    var largest = Collections.max(parts, comparingInt(part -> part.reader().maxDoc()));
    var scorers =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorerSupplier(largest);
    return scorers == null ? 0 : scorers.cost();
  }
}
