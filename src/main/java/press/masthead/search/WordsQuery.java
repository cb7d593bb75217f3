package press.masthead.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Lucene's form of what a reader wants. A word may stand in any field, a headline counting for
 * more; its stem counts for less than the word itself, its marks, if it was typed with any, for
 * something on top.
 */
final class WordsQuery {
  private static final Map<String, Float> FIELDS =
      Map.of(
          Fields.HEADLINE, 3f,
          Fields.STANDFIRST, 2f,
          Fields.KICKER, 1.2f,
          Fields.BODY, 1f,
          Fields.BYLINE, 2f,
          Fields.TOPICS, 1.5f,
          Fields.SOURCE, 1f);
  private static final float STEM = 0.5f;
  private static final float MARKS = 0.5f;
  private static final float TIE = 0.1f;
  private static final int SHORTEST_BEGINNING = 3;

  private final List<Sought> required = new ArrayList<>();
  private final List<Query> excluded = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private final Elsewhere elsewhere;

  /** Where else a word may lead than into a story's text. */
  interface Elsewhere {
    List<Query> of(Word word);
  }

  /** A word, a phrase or the beginning of a word, and where else it leads. */
  private record Sought(Function<String, Query> within, List<Query> elsewhere) {
    Query anywhere() {
      var places = new ArrayList<>(elsewhere);
      FIELDS.forEach((field, weight) -> places.add(new BoostQuery(within.apply(field), weight)));
      return new DisjunctionMaxQuery(places, TIE);
    }
  }

  /** One way to look for what is wanted. */
  static final class Attempt {
    private final Query query;
    private final List<Sought> sought;

    private Attempt(Query query, List<Sought> sought) {
      this.query = query;
      this.sought = List.copyOf(sought);
    }

    Query query() {
      return query;
    }

    /** Whatever of it stands in one field, to be marked there. */
    Query within(String field) {
      var any = new BooleanQuery.Builder();
      sought.forEach(each -> any.add(each.within().apply(field), Occur.SHOULD));
      return any.build();
    }
  }

  WordsQuery(Wanted wanted, Collection<String> languages, Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
    wanted.parts().forEach(part -> add(part, Word.in(part.text(), languages)));
  }

  /** How many words and phrases are wanted. */
  int size() {
    return required.size();
  }

  /** Whether nothing is wanted and nothing excluded. */
  boolean isEmpty() {
    return required.isEmpty() && excluded.isEmpty();
  }

  /** Stories that have everything wanted. */
  Attempt all() {
    return all(required);
  }

  /** As {@link #all()}, the last word being only the beginning of one. */
  Attempt allWithBeginning() {
    var last = words.isEmpty() ? "" : words.getLast().folded();
    if (required.isEmpty() || last.codePointCount(0, last.length()) < SHORTEST_BEGINNING) {
      return all();
    }
    var sought = new ArrayList<>(required);
    sought.set(required.size() - 1, beginning(last));
    return all(sought);
  }

  /** Stories that have at least {@code share} of what is wanted. */
  Attempt some(double share) {
    if (required.isEmpty()) {
      return all();
    }
    int least = Math.max(1, (int) Math.floor(share * required.size()));
    var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
    required.forEach(each -> any.add(each.anywhere(), Occur.SHOULD));
    return attempt(new BooleanQuery.Builder().add(any.build(), Occur.MUST), required);
  }

  private Attempt all(List<Sought> sought) {
    var query = new BooleanQuery.Builder();
    if (sought.isEmpty()) {
      query.add(new MatchAllDocsQuery(), Occur.MUST);
    }
    sought.forEach(each -> query.add(each.anywhere(), Occur.MUST));
    return attempt(query, sought);
  }

  private Attempt attempt(BooleanQuery.Builder query, List<Sought> sought) {
    excluded.forEach(each -> query.add(each, Occur.MUST_NOT));
    return new Attempt(query.build(), sought);
  }

  private void add(Wanted.Part part, List<Word> found) {
    if (found.isEmpty()) {
      return;
    }
    if (part.excluded()) {
      excluded.add(part.phrase() ? phrase(found).anywhere() : anywhere(found));
    } else if (part.phrase() && found.size() > 1) {
      required.add(phrase(found));
      words.addAll(found);
    } else {
      found.forEach(word -> required.add(new Sought(field -> in(field, word), elsewhere.of(word))));
      words.addAll(found);
    }
  }

  /** For exclusion: the word itself, not what has its stem in common. */
  private static Query anywhere(List<Word> words) {
    var query = new BooleanQuery.Builder();
    words.forEach(word -> {
      var places = new ArrayList<Query>();
      FIELDS.keySet().forEach(field -> places.add(term(field, word.folded())));
      query.add(new DisjunctionMaxQuery(places, TIE), Occur.MUST);
    });
    return query.build();
  }

  private static Query in(String field, Word word) {
    var forms = new ArrayList<Query>();
    forms.add(term(field, word.folded()));
    word.stems().forEach(stem -> forms.add(new BoostQuery(term(field, stem), STEM)));
    var any = forms.size() == 1 ? forms.getFirst() : new DisjunctionMaxQuery(forms, 0);
    if (word.written() == null) {
      return any;
    }
    return new BooleanQuery.Builder()
        .add(any, Occur.MUST)
        .add(new BoostQuery(term(field, word.written()), MARKS), Occur.SHOULD)
        .build();
  }

  private static Sought phrase(List<Word> words) {
    var terms = words.stream().map(Word::folded).toArray(String[]::new);
    return new Sought(field -> new PhraseQuery(field, terms), List.of());
  }

  private static Sought beginning(String letters) {
    return new Sought(field -> new PrefixQuery(new Term(field, letters)), List.of());
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }
}
