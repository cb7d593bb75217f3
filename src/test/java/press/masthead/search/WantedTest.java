package press.masthead.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import press.masthead.search.Wanted.Part;

class WantedTest {

  @Test
  void partsWordsPhrasesAndWhatIsExcluded() {
    assertThat(Wanted.in("dam \"fills up\" -cheese -“blue vein”").parts())
        .containsExactly(
            new Part("dam", false, false),
            new Part("fills up", true, false),
            new Part("cheese", false, true),
            new Part("blue vein", true, true));
  }

  @Test
  void takesAHyphenWithinAWordForWhatItIs() {
    assertThat(Wanted.in("Al-Shabaab covid-19 - --").parts())
        .extracting(Part::excluded)
        .containsOnly(false);
  }

  @Test
  void takesALoneQuotationMarkForAMereSign() {
    assertThat(Wanted.in("\"dam fills").parts()).noneMatch(Part::phrase).hasSize(2);
  }

  @Test
  void knowsQuotationMarksOfManyLanguages() {
    assertThat(Wanted.in("„Der Damm“ «le barrage» 「ダム」").parts()).allMatch(Part::phrase);
  }

  @Property
  void takesAnythingForASearch(@ForAll String typed) {
    assertThat(Wanted.in(typed).parts()).allMatch(part -> !part.text().isEmpty());
  }
}
