package press.masthead.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
  private static final List<String> KNOWN =
      List.of("marianne.dufour@example.org", "marianne.dufour", "Marianne Dufour", "The Courier");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "four words are plenty",
        "пароль из нескольких слов",
        "冬の朝の静かな雪景色",
        "🦊🌲🏔️🌧️🎻🍞📚🕯️🧭⛵",
        "nocapitalsnodigits",
        "marianne.dufour rows on tuesdays"
      })
  void takesAnyScriptAndAsksForNoMixture(String typed) {
    assertThat(Password.of(typed).problem(KNOWN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password123",
        "PassWord123",
        "1234567890",
        "9876543210",
        "aaaaaaaaaaaa",
        "abababababab",
        "abcdefghijkl",
        "qwertyuiop",
        "marianne.dufour1",
        "The Courier!"
      })
  void refusesWhatIsTriedFirst(String typed) {
    assertThat(Password.of(typed).problem(KNOWN).orElseThrow()).contains("easily guessed");
  }

  @Test
  void countsCharactersNotBytes() {
    assertThat(Password.of("雪月花鳥風山川草木").problem(KNOWN))
        .contains("Choose a password of at least 10 characters.");
    assertThat(Password.of("雪月花鳥風山川草木石".repeat(12) + "春夏秋冬朝昼夕夜").problem(KNOWN)).isEmpty();
    assertThat(Password.of("word ".repeat(26)).problem(KNOWN))
        .contains("Choose a password of at most 128 characters.");
  }

  @Test
  void isTheSameHoweverTheDeviceComposesIt() {
    assertThat(Password.of("café de l'opéra").prepared())
        .isEqualTo(Password.of("cafe\u0301 de l'ope\u0301ra").prepared());
    assertThat(Password.of("１２３ ｗｏｒｄｓ ｈｅｒｅ").prepared()).isEqualTo("123 words here");
  }

  @Test
  void isNeverPrinted() {
    assertThat(Password.of("four words are plenty")).hasToString("a password");
  }

  @Test
  void isHashedSlowlyWithASaltAndComparesRight() {
    var hashes = new PasswordHashes();
    var typed = "long ".repeat(25) + "end";
    var hash = hashes.hash(Password.of(typed));
    assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hashes.hash(Password.of(typed))).isNotEqualTo(hash);
    assertThat(hashes.matches(Password.of(typed), hash)).isTrue();
    assertThat(hashes.matches(Password.of("long ".repeat(25) + "enD"), hash)).isFalse();
    assertThat(hashes.isOutdated(hash)).isFalse();
  }
}
