package press.masthead.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * A factor from 1, for what is not older than {@code from}, down towards {@code floor}, half of the
 * way for each half-life.
 */
final class Recency extends DoubleValuesSource {
  private final long from;
  private final double halfLife;
  private final double floor;

  Recency(Instant from, Duration halfLife, double floor) {
    this.from = from.toEpochMilli();
    this.halfLife = halfLife.toMillis();
    this.floor = floor;
  }

  double factor(long at) {
    var age = Math.max(0, from - at);
    return floor + (1 - floor) * Math.pow(0.5, age / halfLife);
  }

  @Override
  public DoubleValues getValues(LeafReaderContext context, @Nullable DoubleValues scores)
      throws IOException {
    var times = DocValues.getNumeric(context.reader(), Fields.AT);
    return new DoubleValues() {
      @Override
      public double doubleValue() throws IOException {
        return factor(times.longValue());
      }

      @Override
      public boolean advanceExact(int document) throws IOException {
        return times.advanceExact(document);
      }
    };
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext context) {
    return DocValues.isCacheable(context, Fields.AT);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Recency that
        && from == that.from
        && halfLife == that.halfLife
        && floor == that.floor;
  }

  @Override
  public int hashCode() {
    return Objects.hash(from, halfLife, floor);
  }

  @Override
  public String toString() {
    return "recency(" + from + ")";
  }
}
