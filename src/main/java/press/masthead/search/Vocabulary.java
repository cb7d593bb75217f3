package press.masthead.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of an index and how many stories have them. A term has to be looked up in every segment
 * of the index, which is most of the work of finding related stories: so the largest segment is
 * asked first, which tells most, and what was looked up once serves to ask for stories too.
 */
final class Vocabulary {
  private final IndexSearcher searcher;
  private final List<Segment> segments = new ArrayList<>();
  private final Map<String, TermStates> found = new HashMap<>();
  private final Map<String, Integer> having = new HashMap<>();
  private final int stories;

  Vocabulary(IndexSearcher searcher) throws IOException {
    this.searcher = searcher;
    int all = 0;
    for (var leaf : searcher.getIndexReader().leaves()) {
      var terms = Terms.getTerms(leaf.reader(), Fields.TERMS);
      var kept = Terms.getTerms(leaf.reader(), Fields.GIST);
      segments.add(new Segment(leaf, terms.getDocCount(), terms.iterator(), kept.iterator()));
      all += terms.getDocCount();
    }
    this.stories = all;
    segments.sort(Comparator.comparingInt(segment -> -segment.leaf().reader().maxDoc()));
  }

  /**
   * A segment.
   *
   * @param terms of all texts
   * @param kept those that stories are found by
   */
  private record Segment(LeafReaderContext leaf, int stories, TermsEnum terms, TermsEnum kept) {}

  /**
   * How many there are. As where terms are counted, what was replaced still counts until its
   * segment is merged; else more stories might have a term than there are.
   */
  int stories() {
    return stories;
  }

  /** Of each term, how many have it at least. */
  Map<String, Integer> atLeast(Collection<String> terms) throws IOException {
    var least = new HashMap<String, Integer>();
    for (var term : terms.stream().sorted().toList()) {
      boolean known =
          !segments.isEmpty() && segments.getFirst().terms().seekExact(new BytesRef(term));
      least.put(term, known ? segments.getFirst().terms().docFreq() : 0);
    }
    return least;
  }

  /** Of each term, by the largest segment alone. */
  Map<String, Double> rarityByLargest(Collection<String> terms) throws IOException {
    int all = segments.isEmpty() ? 0 : segments.getFirst().stories();
    var rarity = new HashMap<String, Double>();
    atLeast(terms).forEach((term, having) -> rarity.put(term, Gist.rarity(all, having)));
    return rarity;
  }

  int having(String term) throws IOException {
    var known = having.get(term);
    if (known != null) {
      return known;
    }
    int all = 0;
    var bytes = new BytesRef(term);
    for (var segment : segments) {
      all += segment.terms().seekExact(bytes) ? segment.terms().docFreq() : 0;
    }
    having.put(term, all);
    return all;
  }

  TermQuery query(String term) throws IOException {
    return new TermQuery(new Term(Fields.GIST, term), states(term));
  }

  /** Whether that document has at least so many of those terms. */
  boolean has(int document, List<Gist.Significant> terms, int least) throws IOException {
    var segment = segment(document);
    int within = document - segment.leaf().docBase;
    int has = 0;
    PostingsEnum postings = null;
    for (int n = 0; n < terms.size() && has < least; n++) {
      var term = terms.get(n).term();
      var state = states(term).get(segment.leaf());
      if (state != null) {
        segment.kept().seekExact(new BytesRef(term), state.get());
        postings = segment.kept().postings(postings, PostingsEnum.NONE);
        has += postings.advance(within) == within ? 1 : 0;
      }
    }
    return has >= least;
  }

  private Segment segment(int document) {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    return segments.stream().filter(each -> each.leaf() == leaf).findFirst().orElseThrow();
  }

  /** Where stories are found by a term, which is as rare as it is in whole texts. */
  private TermStates states(String term) throws IOException {
    var known = found.get(term);
    if (known != null) {
      return known;
    }
    var states = new TermStates(searcher.getTopReaderContext());
    var bytes = new BytesRef(term);
    for (var segment : segments) {
      if (segment.kept().seekExact(bytes)) {
        states.register(segment.kept().termState(), segment.leaf().ord);
      }
    }
    states.accumulateStatistics(having(term), having(term));
    found.put(term, states);
    return states;
  }
}
