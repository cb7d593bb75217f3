package press.masthead.search;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;
import press.masthead.search.analysis.Analysis;
import press.masthead.search.analysis.Form;

/**
 * A word that is looked for, in the forms in which stories have it.
 *
 * @param written with its marks; null if it has none
 * @param stems in each of the languages that the index holds
 */
record Word(String folded, @Nullable String written, Set<String> stems) {
  Word {
    stems = Set.copyOf(stems);
  }

  /** The words of a text, one after the other. */
  static List<Word> in(String text, Collection<String> languages) {
    var words = new TreeMap<Integer, Forms>();
    collect(text, "", words);
    languages.stream().filter(Analysis::hasStems).forEach(each -> collect(text, each, words));
    return words.values().stream().filter(forms -> forms.folded != null).map(Word::of).toList();
  }

  private static Word of(Forms forms) {
    return new Word(java.util.Objects.requireNonNull(forms.folded), forms.written, forms.stems);
  }

  private static final class Forms {
    private @Nullable String folded;
    private @Nullable String written;
    private final Set<String> stems = new LinkedHashSet<>();

    void add(Form form, String term) {
      switch (form) {
        case FOLDED -> folded = folded == null ? term : folded;
        case WRITTEN -> written = term;
        case STEMMED -> stems.add(term);
      }
    }
  }

  private static void collect(String text, String language, TreeMap<Integer, Forms> words) {
    try (var stream = Analysis.forms(language).tokenStream(Fields.BODY, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      var form = stream.addAttribute(TypeAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        words
            .computeIfAbsent(position, p -> new Forms())
            .add(Form.valueOf(form.type()), term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new SearchException("the text cannot be read", e);
    }
  }
}
