package press.masthead.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.util.SmallFloat;

/**
 * What a text is about: its most significant terms against the other stories, weighed by how often
 * it uses them and how rare they are elsewhere.
 */
record Gist(List<Significant> terms) {
  static final int TERMS = 30;

  /** From how many stories on a term may be too common to say anything. */
  private static final int COMMON_FROM = 4;

  /** The constants of BM25, as Lucene sets them. */
  private static final double SATURATION = 1.2;

  private static final double LENGTH_COUNTS = 0.75;

  /** The most significant first. */
  private static final Comparator<Significant> MOST =
      Comparator.comparingDouble(Significant::weight).reversed().thenComparing(Significant::term);

  /**
   * A term.
   *
   * @param weight the greatest is 1
   * @param rarity in how few of the stories it was when the gist was taken
   */
  record Significant(String term, double weight, double rarity) {}

  static Gist of(Vocabulary vocabulary, TermCount text) throws IOException {
    var counts = text.terms();
    int stories = vocabulary.stories();
    int common = Math.max(COMMON_FROM, stories / 2);
    var candidates =
        vocabulary.atLeast(counts.keySet()).entrySet().stream()
            .filter(least -> least.getValue() <= common)
            .map(least ->
                significant(least.getKey(), counts, stories, Math.max(1, least.getValue())))
            .sorted(MOST)
            .toList();
    var found = new TreeSet<Significant>(MOST);
    for (var candidate : candidates) {
      if (found.size() == TERMS && candidate.weight() < found.last().weight()) {
        break;
      }
      int others = vocabulary.having(candidate.term());
      if (others > 0 && others <= common) {
        found.add(significant(candidate.term(), counts, stories, others));
        if (found.size() > TERMS) {
          found.removeLast();
        }
      }
    }
    return new Gist(weighed(List.copyOf(found)));
  }

  private static Significant significant(
      String term, Map<String, Integer> counts, int stories, int having) {
    var rarity = rarity(stories, having);
    return new Significant(term, counts.getOrDefault(term, 0) * rarity, rarity);
  }

  /** As BM25 has it. */
  static double rarity(int stories, int having) {
    return Math.log(1 + (stories - having + 0.5) / (having + 0.5));
  }

  /** Stories that share the terms, so many at least; to be narrowed. */
  BooleanQuery.Builder query(Vocabulary vocabulary, int shared) throws IOException {
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(shared);
    for (var each : terms) {
      var term = vocabulary.query(each.term());
      query.add(new BoostQuery(term, (float) each.weight()), Occur.SHOULD);
    }
    return query;
  }

  Set<String> words() {
    return terms.stream().map(Significant::term).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Significant> weighed(List<Significant> terms) {
    return terms.stream()
        .map(each ->
            new Significant(
                each.term(), Math.sqrt(each.weight() / terms.getFirst().weight()), each.rarity()))
        .toList();
  }

  /**
   * What the index would give a text of those terms for this gist, by its own rule (BM25 as Lucene
   * has it), with the statistics that the gist was taken with.
   *
   * @param usual how long texts are
   */
  double score(TermCount text, double usual) {
    int length = SmallFloat.byte4ToInt(SmallFloat.intToByte4(text.length()));
    var norm = SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * length / usual);
    var score = 0.0;
    for (var each : terms) {
      int times = text.terms().getOrDefault(each.term(), 0);
      score += each.weight() * each.rarity() * times / (times + norm);
    }
    return score;
  }
}
