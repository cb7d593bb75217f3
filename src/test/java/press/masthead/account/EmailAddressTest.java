package press.masthead.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana@example.org",
        " ana@example.org ",
        "ana+news@mail.example.co.uk",
        "o'neill@example.org",
        "ana@xn--bcher-kva.example"
      })
  void readsAddresses(String typed) {
    assertThat(EmailAddress.read(typed)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ana",
        "ana@",
        "@example.org",
        "ana@example",
        "ana@exa mple.org",
        "a b@example.org",
        "ana@example.org\nBcc: b@example.org",
        "ana@-example.org",
        "ana@example..org",
        "<ana@example.org>"
      })
  void refusesWhatIsNone(String typed) {
    assertThat(EmailAddress.read(typed)).isEmpty();
  }

  @Test
  void writesTheDomainInAscii() {
    assertThat(EmailAddress.read("Ana@Bücher.example").orElseThrow().value())
        .isEqualTo("Ana@xn--bcher-kva.example");
  }

  @Test
  void comparesWithoutLetterCase() {
    assertThat(EmailAddress.read("Ana@Example.org").orElseThrow().key())
        .isEqualTo(EmailAddress.read("ana@example.ORG").orElseThrow().key());
  }
}
