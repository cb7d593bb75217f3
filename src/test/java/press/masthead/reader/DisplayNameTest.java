package press.masthead.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana",
        "Nguyễn Thị Minh",
        "محمد علی\u200Cزاده",
        "山田太郎",
        "Ana 👩\u200D🌾",
        "O'Neill-Šimić",
        "दीपिका",
        "R2"
      })
  void takesNamesOfAllScripts(String name) {
    assertThat(DisplayName.problem(DisplayName.tidy(name))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "   ",
        "!!!",
        "Ana\u202Egnihton",
        "A\u200Bna",
        "A\u0316\u0317\u0318\u0319\u031A\u031Cna",
        "ana@example.org",
        "Moderator",
        "x\u0000y",
        "This name goes on and on and on and on, does it not"
      })
  void refusesWhatHidesOrPretends(String name) {
    assertThat(DisplayName.problem(DisplayName.tidy(name))).isPresent();
  }

  @Test
  void keepsOneSpaceBetweenWords() {
    assertThat(DisplayName.tidy(" Ana \t\n María ")).isEqualTo("Ana María");
  }
}
