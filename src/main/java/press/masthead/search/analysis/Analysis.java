package press.masthead.search.analysis;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** The analyzers, by language. They are kept for good; there are only so many languages. */
public final class Analysis {
  static final int LONGEST_TERM = 255;
  private static final Normalizer2 CASE_FOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Map<String, Analyzer> FORMS = new ConcurrentHashMap<>();
  private static final Map<String, Analyzer> GIST = new ConcurrentHashMap<>();

  private Analysis() {}

  /** The language's own code, such as {@code pt} of {@code pt-BR}. */
  public static String language(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  /** Whether words of that language have stems here. */
  public static boolean hasStems(String language) {
    return Stemming.has(language);
  }

  /** Words in all their forms, typed by {@link Form}, for a language's own code. */
  public static Analyzer forms(String language) {
    var known = hasStems(language) ? language : "";
    return FORMS.computeIfAbsent(known, l -> analyzer(words -> forms(l, words)));
  }

  /** Words in one form each, for what a text is about: stemmed where possible, folded. */
  public static Analyzer gist(String language) {
    var known = hasStems(language) ? language : "";
    return GIST.computeIfAbsent(
        known, l -> analyzer(words -> new ICUFoldingFilter(Stemming.stems(l, words))));
  }

  /** A text as one term: its words folded, parted by single spaces. */
  public static String folded(String text) {
    var words = FormsFilter.fold(CASE_FOLD.normalize(text)).split("[^\\p{L}\\p{M}\\p{N}]+");
    return String.join(" ", words).strip();
  }

  private static TokenStream forms(String language, TokenStream words) {
    if (language.isEmpty()) {
      return new FormsFilter(words, null);
    }
    var twice = new KeywordRepeatFilter(words);
    return new FormsFilter(new SecondOnly(twice, in -> Stemming.stems(language, in)), language);
  }

  private static Analyzer analyzer(Function<TokenStream, TokenStream> chain) {
    return new Analyzer(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var tokenizer = new ICUTokenizer(new WordBreaks());
        var words =
            new ICUNormalizer2Filter(new TruncateTokenFilter(tokenizer, LONGEST_TERM), CASE_FOLD);
        return new TokenStreamComponents(tokenizer, chain.apply(words));
      }
    };
  }

  /** Stemming, for the second of each word's two tokens: the first stays what it is. */
  private static final class SecondOnly extends ConditionalTokenFilter {
    private final KeywordAttribute first = addAttribute(KeywordAttribute.class);

    SecondOnly(TokenStream twice, Function<TokenStream, TokenStream> stemming) {
      super(twice, stemming);
    }

    @Override
    protected boolean shouldFilter() {
      return !first.isKeyword();
    }
  }
}
