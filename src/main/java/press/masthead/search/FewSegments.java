package press.masthead.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

/**
 * Merges segments of an index as soon as there are four of a size. Each is one more place to look
 * every term up in, and after a rebuild there is one of all: the room that Lucene's usual policy
 * gives for each size between the smallest and the largest was filled with small ones, 24 in all.
 *
 * <p>A segment of whose stories many have been replaced is written anew by itself, which this way
 * of merging does not do.
 */
final class FewSegments extends LogByteSizeMergePolicy {
  private static final int OF_A_SIZE = 4;
  private static final double SMALLEST_MB = 0.25;
  private static final double REPLACED = 0.3;

  FewSegments() {
    setMergeFactor(OF_A_SIZE);
    setMinMergeMB(SMALLEST_MB);
    setMaxMergeMB(Double.POSITIVE_INFINITY);
  }

  @Override
  public @Nullable MergeSpecification findMerges(
      MergeTrigger trigger, SegmentInfos segments, MergeContext context) throws IOException {
    var merges = super.findMerges(trigger, segments, context);
    return merges == null ? worn(segments, context) : merges;
  }

  private static @Nullable MergeSpecification worn(SegmentInfos segments, MergeContext context)
      throws IOException {
    for (var segment : segments) {
      if (isWorn(segment, context) && !context.getMergingSegments().contains(segment)) {
        var merges = new MergeSpecification();
        merges.add(new OneMerge(List.of(segment)));
        return merges;
      }
    }
    return null;
  }

  private static boolean isWorn(SegmentCommitInfo segment, MergeContext context)
      throws IOException {
    return context.numDeletesToMerge(segment) > REPLACED * segment.info.maxDoc();
  }
}
