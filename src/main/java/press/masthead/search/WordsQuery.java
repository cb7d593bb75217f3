package press.masthead.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

  private final List<Query> required = new ArrayList<>();
  private final List<Query> excluded = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private final Elsewhere elsewhere;

  /** Where else a word may lead than into a story's text. */
  interface Elsewhere {
    List<Query> of(Word word);
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
  Query all() {
    if (required.isEmpty()) {
      return within(new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.MUST));
    }
    var query = new BooleanQuery.Builder();
    required.forEach(each -> query.add(each, Occur.MUST));
    return within(query);
  }

  /** As {@link #all()}, the last word being only the beginning of one. */
  Query allWithBeginning() {
    var last = words.isEmpty() ? "" : words.getLast().folded();
    if (required.isEmpty() || last.codePointCount(0, last.length()) < SHORTEST_BEGINNING) {
      return all();
    }
    var query = new BooleanQuery.Builder();
    required.subList(0, required.size() - 1).forEach(each -> query.add(each, Occur.MUST));
    query.add(beginning(last), Occur.MUST);
    return within(query);
  }

  /** Stories that have at least {@code share} of what is wanted. */
  Query some(double share) {
    if (required.isEmpty()) {
      return all();
    }
    int least = Math.max(1, (int) Math.floor(share * required.size()));
    var query = new BooleanQuery.Builder();
    var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
    required.forEach(each -> any.add(each, Occur.SHOULD));
    query.add(any.build(), Occur.MUST);
    return within(query);
  }

  private void add(Wanted.Part part, List<Word> found) {
    if (found.isEmpty()) {
      return;
    }
    if (part.excluded()) {
      excluded.add(part.phrase() ? phrase(found) : anywhere(found));
    } else if (part.phrase() && found.size() > 1) {
      required.add(phrase(found));
      words.addAll(found);
    } else {
      found.forEach(word -> required.add(anywhere(word)));
      words.addAll(found);
    }
  }

  private Query within(BooleanQuery.Builder query) {
    excluded.forEach(each -> query.add(each, Occur.MUST_NOT));
    return query.build();
  }

  private Query anywhere(Word word) {
    var places = new ArrayList<>(elsewhere.of(word));
    FIELDS.forEach((field, weight) -> places.add(new BoostQuery(in(field, word), weight)));
    return new DisjunctionMaxQuery(places, TIE);
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

  private static Query phrase(List<Word> words) {
    var places = new ArrayList<Query>();
    var terms = words.stream().map(Word::folded).toArray(String[]::new);
    FIELDS.forEach(
        (field, weight) -> places.add(new BoostQuery(new PhraseQuery(field, terms), weight)));
    return new DisjunctionMaxQuery(places, TIE);
  }

  private static Query beginning(String letters) {
    var places = new ArrayList<Query>();
    FIELDS.forEach((field, weight) ->
        places.add(new BoostQuery(new PrefixQuery(new Term(field, letters)), weight)));
    return new DisjunctionMaxQuery(places, TIE);
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }
}
