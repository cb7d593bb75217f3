package press.masthead.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * What another query finds, older stories scored lower. Unlike Lucene's own query for such a factor
 * it says that no score gets higher, so stories that cannot come among the best are passed over.
 */
final class Dated extends Query {
  /** Lucene's own bulk scorers look at so many documents at a time, and keep arrays for them. */
  private static final int MANY = 4096;

  private final Query query;
  private final Recency recency;

  Dated(Query query, Recency recency) {
    this.query = query;
    this.recency = recency;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    var weight = query.createWeight(searcher, mode, boost);
    return mode.needsScores() ? new DatedWeight(weight) : weight;
  }

  private final class DatedWeight extends FilterWeight {
    DatedWeight(Weight weight) {
      super(Dated.this, weight);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      var supplier = in.scorerSupplier(leaf);
      return supplier == null ? null : new DatedSupplier(supplier, leaf);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
      var scorer = scorer(leaf);
      return scorer != null && scorer.iterator().advance(document) == document
          ? Explanation.match(scorer.score(), toString(), in.explain(leaf, document))
          : Explanation.noMatch("not found");
    }
  }

  private final class DatedSupplier extends ScorerSupplier {
    private final ScorerSupplier in;
    private final LeafReaderContext leaf;

    DatedSupplier(ScorerSupplier in, LeafReaderContext leaf) {
      this.in = in;
      this.leaf = leaf;
    }

    @Override
    public Scorer get(long lead) throws IOException {
      return new DatedScorer(in.get(lead), DocValues.getNumeric(leaf.reader(), Fields.AT));
    }

    /** About twice as quick as a scorer over many stories; over few it only takes memory. */
    @Override
    public BulkScorer bulkScorer() throws IOException {
      return leaf.reader().maxDoc() < MANY
          ? super.bulkScorer()
          : new DatedBulkScorer(in.bulkScorer(), leaf);
    }

    @Override
    public long cost() {
      return in.cost();
    }

    @Override
    public void setTopLevelScoringClause() throws IOException {
      in.setTopLevelScoringClause();
    }
  }

  private final class DatedBulkScorer extends BulkScorer {
    private final BulkScorer in;
    private final LeafReaderContext leaf;

    DatedBulkScorer(BulkScorer in, LeafReaderContext leaf) {
      this.in = in;
      this.leaf = leaf;
    }

    @Override
    public int score(LeafCollector collector, @Nullable Bits live, int from, int to)
        throws IOException {
      var times = DocValues.getNumeric(leaf.reader(), Fields.AT);
      return in.score(new DatedCollector(collector, times), live, from, to);
    }

    @Override
    public long cost() {
      return in.cost();
    }
  }

  private final class DatedCollector extends FilterLeafCollector {
    private final NumericDocValues times;
    private int document;

    DatedCollector(LeafCollector in, NumericDocValues times) {
      super(in);
      this.times = times;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      super.setScorer(
          new FilterScorable(scorer) {
            @Override
            public float score() throws IOException {
              return dated(in.score(), times, document);
            }

            @Override
            public void setMinCompetitiveScore(float least) throws IOException {
              in.setMinCompetitiveScore(least);
            }
          });
    }

    @Override
    public void collect(int document) throws IOException {
      this.document = document;
      super.collect(document);
    }
  }

  private float dated(float score, NumericDocValues times, int document) throws IOException {
    return times.advanceExact(document)
        ? (float) (score * recency.factor(times.longValue()))
        : score;
  }

  private final class DatedScorer extends FilterScorer {
    private final NumericDocValues times;

    DatedScorer(Scorer in, NumericDocValues times) {
      super(in);
      this.times = times;
    }

    @Override
    public float score() throws IOException {
      return dated(in.score(), times, docID());
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return in.advanceShallow(target);
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return in.getMaxScore(upTo);
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
      in.setMinCompetitiveScore(least);
    }
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    var rewritten = query.rewrite(searcher);
    return rewritten == query ? this : new Dated(rewritten, recency);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dated that && query.equals(that.query) && recency.equals(that.recency);
  }

  @Override
  public int hashCode() {
    return Objects.hash(query, recency);
  }

  @Override
  public String toString(String field) {
    return recency + " × " + query.toString(field);
  }
}
