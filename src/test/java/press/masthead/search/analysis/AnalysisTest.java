package press.masthead.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class AnalysisTest {

  @Test
  void givesAWordFoldedAsWrittenAndStemmedAtOnePosition() throws IOException {
    assertThat(terms(Analysis.forms("fr"), "Les élections"))
        .containsExactly("les", "+fr|les", "elections", "+élections", "+fr|election");
  }

  @Test
  void givesALanguageWithoutStemsItsWordsAlone() throws IOException {
    assertThat(terms(Analysis.forms("yo"), "Èdè Yorùbá"))
        .containsExactly("ede", "+èdè", "yoruba", "+yorùbá");
  }

  @Test
  void partsWordsInAnyScript() throws IOException {
    assertThat(terms(Analysis.gist("am"), "ማንቸስተር ሲቲ፣ ድል።")).containsExactly("ማንቸስተር", "ሲቲ", "ድል");
    assertThat(terms(Analysis.gist("zh"), "北京大学的学生")).contains("北京").hasSizeGreaterThan(2);
    assertThat(terms(Analysis.gist("th"), "ภาษาไทย")).hasSizeGreaterThan(1);
  }

  @Test
  void stemsArabicWithoutItsVowelSigns() throws IOException {
    assertThat(terms(Analysis.gist("ar"), "الكِتَاب"))
        .isEqualTo(terms(Analysis.gist("ar"), "كتاب"));
  }

  @Test
  void takesPossessivesAndElisionsOff() throws IOException {
    assertThat(terms(Analysis.gist("en"), "Belmira’s")).containsExactly("belmira");
    assertThat(terms(Analysis.gist("fr"), "l’avion")).containsExactly("avion");
  }

  @Test
  void knowsEveryLanguageItClaimsToStem() throws IOException {
    for (var language : List.of("ar", "de", "en", "es", "fa", "hi", "nb", "pt", "ru", "sr", "tr")) {
      assertThat(Analysis.hasStems(language)).as(language).isTrue();
      assertThat(terms(Analysis.forms(language), "Haus")).as(language).contains("haus");
    }
  }

  @Test
  void keepsAnEndlessWordWithinBounds() throws IOException {
    assertThat(terms(Analysis.forms("en"), "ﷺ".repeat(20_000)))
        .allMatch(term -> term.length() < 300);
  }

  @Test
  void foldsAHeadlineToItsWords() {
    assertThat(Analysis.folded("  “Dam” begins—to FILL! "))
        .isEqualTo(Analysis.folded("Dam begins to fill"));
  }

  /** A plus stands before what shares the position of the term before it. */
  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    var terms = new ArrayList<String>();
    try (var stream = analyzer.tokenStream("body", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add((step.getPositionIncrement() == 0 ? "+" : "") + term);
      }
      stream.end();
    }
    return terms;
  }
}
