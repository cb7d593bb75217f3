package press.masthead.search.analysis;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerConfig;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words as Unicode parts them (UAX 29), by dictionary where a script writes none apart. ICU's own
 * rules rather than Lucene's compiled ones, which only the ICU release they were made with reads.
 */
final class WordBreaks extends ICUTokenizerConfig {
  private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.ROOT);

  @Override
  public RuleBasedBreakIterator getBreakIterator(int script) {
    return (RuleBasedBreakIterator) WORDS.clone();
  }

  @Override
  public String getType(int script, int status) {
    return StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];
  }

  /** Chinese characters and kana stand in one word of Japanese. */
  @Override
  public boolean combineCJ() {
    return true;
  }
}
