package press.masthead.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import press.masthead.search.analysis.Analysis;

/**
 * What a text is about: its most significant terms against the other stories, weighed by how often
 * it uses them and how rare they are elsewhere.
 */
record Gist(List<Significant> terms) {
  static final int TERMS = 30;

  /** From how many stories on a term may be too common to say anything. */
  private static final int COMMON_FROM = 4;

  /** A term and its weight; the greatest is 1. */
  record Significant(String term, double weight) {}

  static Gist of(IndexSearcher searcher, String language, String text) throws IOException {
    var found = new ArrayList<Significant>();
    int stories = searcher.getIndexReader().numDocs();
    int common = Math.max(COMMON_FROM, stories / 2);
    for (var counted : count(language, text).entrySet()) {
      var others = searcher.getIndexReader().docFreq(new Term(Fields.GIST, counted.getKey()));
      if (others > 0 && others <= common) {
        var rarity = Math.log(1 + (stories - others + 0.5) / (others + 0.5));
        found.add(new Significant(counted.getKey(), counted.getValue() * rarity));
      }
    }
    found.sort(
        Comparator.comparingDouble(Significant::weight)
            .reversed()
            .thenComparing(Significant::term));
    return new Gist(weighed(found.subList(0, Math.min(TERMS, found.size()))));
  }

  /** Every term of a text. */
  static Set<String> all(String language, String text) {
    return count(language, text).keySet();
  }

  /** Stories that share the terms; those that share few of them are left out. */
  Query query(int shared) {
    var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(shared);
    for (var each : terms) {
      var term = new TermQuery(new Term(Fields.GIST, each.term()));
      query.add(new BoostQuery(term, (float) each.weight()), Occur.SHOULD);
    }
    return query.build();
  }

  Set<String> words() {
    return terms.stream().map(Significant::term).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Significant> weighed(List<Significant> terms) {
    return terms.stream()
        .map(each ->
            new Significant(each.term(), Math.sqrt(each.weight() / terms.getFirst().weight())))
        .toList();
  }

  private static Map<String, Integer> count(String language, String text) {
    var counts = new HashMap<String, Integer>();
    try (var stream = Analysis.gist(language).tokenStream(Fields.GIST, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        counts.merge(term.toString(), 1, Integer::sum);
      }
      stream.end();
    } catch (IOException e) {
      throw new SearchException("the text cannot be read", e);
    }
    return counts;
  }
}
