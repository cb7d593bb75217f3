package press.masthead.search.analysis;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.util.ElisionFilter;

/** The languages that have stems here, by their codes, and how each comes to them. */
final class Stemming {
  private static final CharArraySet ITALIAN_ARTICLES =
      articles("c l all dall dell nell sull coll pell gl agl dagl degl negl sugl un m t s v d");
  private static final CharArraySet CATALAN_ARTICLES = articles("d l m n s t");
  private static final CharArraySet IRISH_PARTICLES = articles("d m b");

  private static final Map<String, UnaryOperator<TokenStream>> BY_LANGUAGE =
      Map.ofEntries(
          entry("ar", in -> new ArabicStemFilter(new ArabicNormalizationFilter(in))),
          entry("bg", BulgarianStemFilter::new),
          entry("bn", Stemming::bengali),
          entry("ca", in -> snowball(new ElisionFilter(in, CATALAN_ARTICLES), "Catalan")),
          entry("ckb", in -> new SoraniStemFilter(new SoraniNormalizationFilter(in))),
          entry("cs", CzechStemFilter::new),
          entry("da", in -> snowball(in, "Danish")),
          entry("de", in -> new GermanLightStemFilter(new GermanNormalizationFilter(in))),
          entry("el", in -> new GreekStemFilter(new GreekLowerCaseFilter(in))),
          entry("en", in -> new PorterStemFilter(new EnglishPossessiveFilter(in))),
          entry("es", SpanishLightStemFilter::new),
          entry("et", in -> snowball(in, "Estonian")),
          entry("eu", in -> snowball(in, "Basque")),
          entry("fa", Stemming::persian),
          entry("fi", in -> snowball(in, "Finnish")),
          entry("fr", Stemming::french),
          entry("ga", in -> snowball(new ElisionFilter(in, IRISH_PARTICLES), "Irish")),
          entry("gl", GalicianStemFilter::new),
          entry("hi", Stemming::hindi),
          entry("hu", HungarianLightStemFilter::new),
          entry("hy", in -> snowball(in, "Armenian")),
          entry("id", IndonesianStemFilter::new),
          entry("it", in -> new ItalianLightStemFilter(new ElisionFilter(in, ITALIAN_ARTICLES))),
          entry("lt", in -> snowball(in, "Lithuanian")),
          entry("lv", LatvianStemFilter::new),
          entry("nb", NorwegianLightStemFilter::new),
          entry("ne", in -> snowball(in, "Nepali")),
          entry("nl", in -> snowball(in, "Dutch")),
          entry("nn", in -> new NorwegianLightStemFilter(in, 2)),
          entry("no", NorwegianLightStemFilter::new),
          entry("pt", PortugueseLightStemFilter::new),
          entry("ro", in -> snowball(in, "Romanian")),
          entry("ru", RussianLightStemFilter::new),
          entry("sr", in -> snowball(in, "Serbian")),
          entry("sv", SwedishLightStemFilter::new),
          entry("ta", in -> snowball(in, "Tamil")),
          entry("te", Stemming::telugu),
          entry("tr", in -> snowball(new ApostropheFilter(in), "Turkish")),
          entry("yi", in -> snowball(in, "Yiddish")));

  private Stemming() {}

  static boolean has(String language) {
    return BY_LANGUAGE.containsKey(language);
  }

  /** Words, lower-case, to stems. */
  static TokenStream stems(String language, TokenStream words) {
    var stemming = BY_LANGUAGE.get(language);
    return stemming == null ? words : stemming.apply(words);
  }

  private static TokenStream french(TokenStream in) {
    return new FrenchLightStemFilter(new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES));
  }

  private static TokenStream persian(TokenStream in) {
    return new PersianStemFilter(new PersianNormalizationFilter(new ArabicNormalizationFilter(in)));
  }

  private static TokenStream hindi(TokenStream in) {
    return new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(in)));
  }

  private static TokenStream bengali(TokenStream in) {
    return new BengaliStemFilter(new BengaliNormalizationFilter(new IndicNormalizationFilter(in)));
  }

  private static TokenStream telugu(TokenStream in) {
    return new TeluguStemFilter(new TeluguNormalizationFilter(new IndicNormalizationFilter(in)));
  }

  private static TokenStream snowball(TokenStream in, String name) {
    return new SnowballFilter(in, name);
  }

  private static CharArraySet articles(String words) {
    return CharArraySet.unmodifiableSet(new CharArraySet(List.of(words.split(" ")), true));
  }
}
