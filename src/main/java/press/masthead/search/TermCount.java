package press.masthead.search;

import static java.util.Comparator.comparingDouble;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.search.IndexSearcher;
import press.masthead.search.analysis.Analysis;

/**
 * The terms of a text.
 *
 * @param terms how often each
 * @param length of all of it, in terms
 */
record TermCount(Map<String, Integer> terms, int length) {
  static final TermCount NOTHING = new TermCount(Map.of(), 0);

  /**
   * So many terms are kept of a story. A text is told apart by fewer, and those that say little are
   * what most stories have, so that looking for them takes longest.
   */
  static final int KEPT = 120;

  /** With fewer stories to compare with, all are kept. */
  static final int KNOWN_FROM = 1000;

  /** From how many times on a term hardly says more by being there once more. */
  private static final double SATURATION = 5;

  static TermCount of(String language, String text) {
    var counts = new HashMap<String, Integer>();
    int length = 0;
    try (var stream = Analysis.gist(language).tokenStream(Fields.GIST, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        counts.merge(term.toString(), 1, Integer::sum);
        length += step.getPositionIncrement() > 0 ? 1 : 0;
      }
      stream.end();
    } catch (IOException e) {
      throw new SearchException("the text cannot be read", e);
    }
    return new TermCount(counts, length);
  }

  /** What was kept of a document of an index. */
  static TermCount of(IndexSearcher searcher, int document) throws IOException {
    var kept = searcher.getIndexReader().termVectors().get(document, Fields.GIST);
    if (kept == null) {
      return NOTHING;
    }
    var counts = new HashMap<String, Integer>();
    int length = 0;
    var terms = kept.iterator();
    for (var term = terms.next(); term != null; term = terms.next()) {
      int times = (int) terms.totalTermFreq();
      counts.put(term.utf8ToString(), times);
      length += times;
    }
    return new TermCount(counts, length);
  }

  /** What an index keeps of it, by what the stories have that it holds. */
  TermCount kept(Vocabulary vocabulary) throws IOException {
    if (terms.size() <= KEPT || vocabulary.stories() < KNOWN_FROM) {
      return of(terms);
    }
    var rarity = vocabulary.rarityByLargest(terms.keySet());
    var kept = new HashMap<String, Integer>();
    terms.entrySet().stream()
        .sorted(
            comparingDouble((Map.Entry<String, Integer> each) ->
                    -rarity.getOrDefault(each.getKey(), 0.0) * saturated(each.getValue()))
                .thenComparing(Map.Entry::getKey))
        .limit(KEPT)
        .forEach(each -> kept.put(each.getKey(), each.getValue()));
    return of(kept);
  }

  private static double saturated(int times) {
    return times / (times + SATURATION);
  }

  private static TermCount of(Map<String, Integer> terms) {
    return new TermCount(terms, terms.values().stream().mapToInt(times -> times).sum());
  }
}
