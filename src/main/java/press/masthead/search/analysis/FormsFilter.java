package press.masthead.search.analysis;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Takes normalised words, each followed by its stem where the language has stems, and gives their
 * forms: a word folded and, if that lost anything, as written; a stem folded, behind its language
 * so that it never meets a word that merely looks like it.
 */
final class FormsFilter extends TokenFilter {
  private static final Normalizer2 FOLDING = ICUFoldingFilter.NORMALIZER;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute whole = addAttribute(KeywordAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final @Nullable String language;
  private @Nullable String written;
  private @Nullable State word;

  /** {@code language} is null where no stems come. */
  FormsFilter(TokenStream words, @Nullable String language) {
    super(words);
    this.language = language;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (written != null) {
      restoreState(word);
      give(written, Form.WRITTEN);
      step.setPositionIncrement(0);
      written = null;
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    var text = term.toString();
    var folded = fold(text);
    if (language == null || whole.isKeyword()) {
      give(folded, Form.FOLDED);
      if (!folded.equals(text)) {
        written = text;
        word = captureState();
      }
    } else {
      give(language + "|" + folded, Form.STEMMED);
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    written = null;
    word = null;
  }

  /** A lone mark would fold to nothing; it stays. */
  static String fold(String text) {
    var folded = FOLDING.normalize(text);
    return folded.isEmpty() ? text : folded;
  }

  private void give(String text, Form form) {
    term.setEmpty().append(text, 0, Math.min(text.length(), Analysis.LONGEST_TERM));
    type.setType(form.name());
  }
}
