package press.masthead.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdSettingsTest {
  @Test
  void nobodyIsAskedUnlessOneIsNamed() {
    assertThat(settings(null, "", "", "").issuer()).isNull();
    assertThat(settings("", "", "", "").issuer()).isNull();
  }

  @Test
  void theProviderIsCalledByItsHostUnlessItHasAName() {
    assertThat(settings("https://login.example.com/house", "id", "secret", " ").name())
        .isEqualTo("login.example.com");
    assertThat(settings("https://login.example.com", "id", "secret", " the Guild ").name())
        .isEqualTo("the Guild");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.example.com",
        "https://login.example.com/tenant/",
        "http://localhost:9000/realms/house",
        "http://127.0.0.1:9000",
        "http://[::1]:9000"
      })
  void takesWhatCanBeKeptBetweenTheTwo(String issuer) {
    assertThat(settings(issuer, "id", "secret", "").issuer()).isEqualTo(URI.create(issuer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://login.example.com",
        "login.example.com",
        "https:///house",
        "https://who@login.example.com",
        "https://login.example.com?tenant=1",
        "https://login.example.com#top",
        "ftp://localhost"
      })
  void takesNoOtherIssuer(String issuer) {
    assertThatThrownBy(() -> settings(issuer, "id", "secret", ""))
        .hasMessageStartingWith("masthead.desk.openid.issuer must be the address that the provider")
        .hasMessageContaining(issuer);
  }

  @ParameterizedTest
  @CsvSource({
    "'', id, '', '', issuer must name",
    "'', '', secret, '', issuer must name",
    "'', '', '', the Guild, issuer must name",
    "https://login.example.com, '', secret, '', client-id must be",
    "https://login.example.com, id, ' ', '', client-secret must be"
  })
  void namesWhatIsMissing(String issuer, String id, String secret, String name, String words) {
    assertThatThrownBy(() -> settings(issuer, id, secret, name))
        .hasMessageStartingWith("masthead.desk.openid." + words);
  }

  @Test
  void keepsTheSecretToItself() {
    assertThat(settings("https://login.example.com", "id", "hush", "").toString())
        .doesNotContain("hush");
  }

  private static OpenIdSettings settings(
      @Nullable String issuer, String id, String secret, String name) {
    return new OpenIdSettings(issuer == null ? null : URI.create(issuer), id, secret, name);
  }
}
