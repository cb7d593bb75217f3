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
  private final int stories;

  Vocabulary(IndexSearcher searcher) throws IOException {
    this.searcher = searcher;
    int all = 0;
    for (var leaf : searcher.getIndexReader().leaves()) {
      var terms = Terms.getTerms(leaf.reader(), Fields.GIST);
      segments.add(new Segment(leaf, terms.iterator()));
      all += terms.getDocCount();
    }
    this.stories = all;
    segments.sort(Comparator.comparingInt(segment -> -segment.leaf().reader().maxDoc()));
  }

  private record Segment(LeafReaderContext leaf, TermsEnum terms) {}

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

  int having(String term) throws IOException {
    return states(term).docFreq();
  }

  TermQuery query(String term) throws IOException {
    return new TermQuery(new Term(Fields.GIST, term), states(term));
  }

  /** Whether that document has at least so many of those terms. */
  boolean has(int document, List<Gist.Significant> terms, int least) throws IOException {
    var segment = segment(document);
    int within = document - segment.leaf().docBase;
    int has = 0;
    for (int n = 0; n < terms.size() && has < least; n++) {
      var term = terms.get(n).term();
      var state = states(term).get(segment.leaf());
      if (state != null) {
        segment.terms().seekExact(new BytesRef(term), state.get());
        var stories = segment.terms().postings(null, PostingsEnum.NONE);
        has += stories.advance(within) == within ? 1 : 0;
      }
    }
    return has >= least;
  }

  private Segment segment(int document) {
    var leaves = searcher.getIndexReader().leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    return segments.stream().filter(each -> each.leaf() == leaf).findFirst().orElseThrow();
  }

  private TermStates states(String term) throws IOException {
    var known = found.get(term);
    if (known != null) {
      return known;
    }
    var states = new TermStates(searcher.getTopReaderContext());
    var bytes = new BytesRef(term);
    for (var segment : segments) {
      var terms = segment.terms();
      if (terms.seekExact(bytes)) {
        states.register(
            terms.termState(), segment.leaf().ord, terms.docFreq(), terms.totalTermFreq());
      }
    }
    found.put(term, states);
    return states;
  }
}
