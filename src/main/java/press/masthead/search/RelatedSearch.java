package press.masthead.search;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import press.masthead.search.RelatedList.Arrived;
import press.masthead.search.RelatedList.Found;
import press.masthead.search.RelatedLists.Asked;

/** How a list of related stories is found in an index. */
final class RelatedSearch {
  private static final Set<String> LOADED = Set.of(Fields.TITLE, Fields.SAME_HEADLINE);

  private final IndexSearcher searcher;
  private final Vocabulary vocabulary;
  private final Asked asked;
  private final RelatedList list;
  private final Set<Long> stories = new LinkedHashSet<>();
  private final Set<String> headlines = new HashSet<>();

  private RelatedSearch(
      IndexSearcher searcher, Vocabulary vocabulary, Asked asked, RelatedList list) {
    this.searcher = searcher;
    this.vocabulary = vocabulary;
    this.asked = asked;
    this.list = list;
  }

  static Arrived arrived(IndexSearcher searcher, long story) throws IOException {
    var found = StoryIndex.find(searcher, story);
    if (found == null) {
      return Arrived.NOT;
    }
    var document = searcher.storedFields().document(found, LOADED);
    return new Arrived(
        TermCount.of(searcher, found),
        document.get(Fields.SAME_HEADLINE),
        Long.parseLong(document.get(Fields.TITLE)),
        at(searcher, found).toEpochMilli());
  }

  static RelatedList make(IndexSearcher searcher, Asked asked) throws IOException {
    var found = StoryIndex.find(searcher, asked.story());
    if (found == null) {
      return RelatedList.NOTHING;
    }
    var document = searcher.storedFields().document(found, LOADED);
    var vocabulary = new Vocabulary(searcher);
    var made =
        new RelatedList(
            Gist.of(vocabulary, TermCount.of(searcher, found)),
            at(searcher, found),
            document.get(Fields.SAME_HEADLINE),
            Long.parseLong(document.get(Fields.TITLE)),
            usual(searcher),
            RelatedList.NOTHING.found());
    return made.with(found(searcher, vocabulary, asked, made));
  }

  private static double usual(IndexSearcher searcher) throws IOException {
    var texts = searcher.collectionStatistics(Fields.GIST);
    return texts == null ? 1 : (double) texts.sumTotalTermFreq() / texts.docCount();
  }

  private static Instant at(IndexSearcher searcher, int document) throws IOException {
    for (var leaf : searcher.getIndexReader().leaves()) {
      int within = document - leaf.docBase;
      if (within >= 0 && within < leaf.reader().maxDoc()) {
        var times = DocValues.getNumeric(leaf.reader(), Fields.AT);
        if (times.advanceExact(within)) {
          return Instant.ofEpochMilli(times.longValue());
        }
      }
    }
    throw new IllegalStateException("document " + document + " has no time");
  }

  /**
   * The same title's first, then the other titles'; none under a headline that is there already.
   */
  static Found found(IndexSearcher searcher, Vocabulary vocabulary, Asked asked, RelatedList list)
      throws IOException {
    var search = new RelatedSearch(searcher, vocabulary, asked, list);
    var own = search.add(Occur.FILTER);
    var other = search.isFull() ? Double.POSITIVE_INFINITY : search.add(Occur.MUST_NOT);
    var headlines =
        search.headlines.stream().map(String::hashCode).collect(Collectors.toUnmodifiableSet());
    return new Found(List.copyOf(search.stories), headlines, own, other);
  }

  private boolean isFull() {
    return stories.size() >= asked.limit();
  }

  /**
   * Lucene is about twice as quick where it need not count how many terms a story shares. So the
   * best by any term are asked for and looked at for how many they share, and only where these are
   * too few, it counts.
   *
   * @param ofTitle what to do with stories of the same title
   * @return the score of the last one where the list is full then; else 0
   */
  private double add(Occur ofTitle) throws IOException {
    int enough = asked.limit() * 3 + asked.without().size();
    var best = searcher.search(query(1, ofTitle), top(enough)).scoreDocs;
    int shared = list.shared();
    var terms = list.gist().terms();
    boolean passedOver = false;
    for (var hit : best) {
      if (vocabulary.has(hit.doc, terms, shared)) {
        if (add(hit.doc)) {
          return hit.score;
        }
      } else {
        passedOver = true;
      }
    }
    if (passedOver && best.length == enough) {
      for (var hit : searcher.search(query(shared, ofTitle), top(enough)).scoreDocs) {
        if (add(hit.doc)) {
          return hit.score;
        }
      }
    }
    return 0;
  }

  private static TopScoreDocCollectorManager top(int enough) {
    return new TopScoreDocCollectorManager(enough, enough);
  }

  /** Whether the list became full. */
  private boolean add(int document) throws IOException {
    var stored =
        searcher.storedFields().document(document, Set.of(Fields.STORY, Fields.SAME_HEADLINE));
    var story = Long.parseLong(stored.get(Fields.STORY));
    if (!asked.without().contains(story) && headlines.add(stored.get(Fields.SAME_HEADLINE))) {
      stories.add(story);
      return isFull();
    }
    return false;
  }

  private Dated query(int shared, Occur ofTitle) throws IOException {
    var query =
        list.gist()
            .query(vocabulary, shared)
            .add(new TermQuery(new Term(Fields.TITLE, String.valueOf(list.title()))), ofTitle)
            .add(new TermQuery(StoryIndex.key(asked.story())), Occur.MUST_NOT)
            .add(new TermQuery(new Term(Fields.SAME_HEADLINE, list.headline())), Occur.MUST_NOT);
    return new Dated(query.build(), Similar.recency(list.at()));
  }
}
