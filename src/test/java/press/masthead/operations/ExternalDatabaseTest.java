package press.masthead.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalDatabaseTest {
  @Test
  void readsTheUsualAddress() {
    assertThat(ExternalDatabase.of("postgres://jo:s%40fe+x@db.example:6432/news?sslmode=require"))
        .isEqualTo(
            new ExternalDatabase(
                "jdbc:postgresql://db.example:6432/news?sslmode=require", "jo", "s@fe+x"));
  }

  @Test
  void takesJdbcsAddressAsItIs() {
    assertThat(ExternalDatabase.of("jdbc:postgresql://db/news?user=jo").url())
        .isEqualTo("jdbc:postgresql://db/news?user=jo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "db",
        "mysql://jo:safe@db/news",
        "postgresql://db",
        "postgresql://jo:s afe@db/x"
      })
  void refusesWhatIsNoAddressAndKeepsTheSecret(String url) {
    assertThatThrownBy(() -> ExternalDatabase.of(url))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("postgresql://user:secret@host:5432/database")
        .hasMessageNotContaining("afe");
  }

  @Test
  void tellsNobodyTheSecret() {
    assertThat(ExternalDatabase.of("postgresql://jo:safe@db/news")).hasToString("db/news");
  }
}
