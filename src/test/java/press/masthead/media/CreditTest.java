package press.masthead.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.masthead.media.metadata.PictureMetadata;

class CreditTest {
  @ParameterizedTest
  @CsvSource({
    "AGENCY/ NAME SURNAME, AGENCY, NAME SURNAME, AGENCY/ NAME SURNAME",
    "AFP/Getty Images/Jane Doe, AFP/Getty Images, Jane Doe, AFP/Getty Images/ Jane Doe",
    "SUPPLIED, SUPPLIED, '', SUPPLIED",
    "'  /Jane   Doe ', '', Jane Doe, Jane Doe",
    "'', '', '', ''"
  })
  void readsAndWritesTheLine(String line, String agency, String photographer, String written) {
    var credit = Credit.parse(line);
    assertThat(credit).isEqualTo(new Credit(agency, photographer));
    assertThat(credit.line()).isEqualTo(written);
    assertThat(Credit.parse(credit.line()).line()).isEqualTo(written);
  }

  @Test
  void takesThePhotographerOutOfTheSuppliersLine() {
    assertThat(found("AFP/Jane Doe", "Jane Doe")).isEqualTo(new Credit("AFP", "Jane Doe"));
    assertThat(found("AFP/Getty", "Jane Doe")).isEqualTo(new Credit("AFP/Getty", "Jane Doe"));
    assertThat(found("Jane Doe", "Jane Doe")).isEqualTo(new Credit("", "Jane Doe"));
    assertThat(found("PA", "")).isEqualTo(new Credit("PA", ""));
  }

  private static Credit found(String credit, String creator) {
    return Particulars.of(PictureMetadata.of("", "", "", creator, credit, "", "")).credit();
  }
}
