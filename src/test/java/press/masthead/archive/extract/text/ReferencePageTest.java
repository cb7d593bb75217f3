package press.masthead.archive.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import press.masthead.archive.extract.Extraction;
import press.masthead.archive.extract.Extraction.MostRead;
import press.masthead.archive.extract.Extraction.Related;
import press.masthead.archive.extract.SavedPage;
import press.masthead.story.body.BodyText;
import press.masthead.testing.Shared;

/** The page every element of which the system must carry; its words stay outside of here. */
class ReferencePageTest {
  private static Extraction page() throws IOException {
    var file = Shared.path("reference/article-page.txt");
    return new SavedPage(Files.readAllBytes(file), null).extract();
  }

  @Test
  void findsTheHeadOfTheStory() throws IOException {
    var page = page();
    assertThat(page.section()).containsExactly("World", "Asia");
    assertThat(page.headline()).startsWith("Russia and Japan");
    assertThat(page.standfirst()).startsWith("The two countries");
    assertThat(page.published()).hasToString("2018-11-15T17:02");
    assertThat(page.byline()).hasSize(1).first().asString().startsWith("Agency");
  }

  @Test
  void takesThePicturesWordsOnce() throws IOException {
    var page = page();
    var picture = Objects.requireNonNull(page.picture());
    assertThat(picture.caption()).endsWith("November 14 2018.");
    assertThat(picture.credit()).isEqualTo("GETTY IMAGES/ MIKHAIL SVETLOV");
  }

  @Test
  void keepsTwelveParagraphsAndTheAgency() throws IOException {
    var page = page();
    assertThat(BodyText.paragraphs(page.body())).hasSize(12);
    assertThat(page.source()).isEqualTo("AFP");
  }

  @Test
  void findsTheStoriesAroundWithTheirDates() throws IOException {
    var page = page();
    assertThat(page.related())
        .extracting(Related::date)
        .containsExactly(
            LocalDate.of(2018, 11, 6), LocalDate.of(2018, 11, 5), LocalDate.of(2018, 11, 14));
    assertThat(page.related().getFirst().kicker()).isEqualTo("THE FT COLUMN");
    assertThat(page.mostRead())
        .extracting(MostRead::section)
        .containsExactly(
            List.of("World", "Asia"),
            List.of("World", "Africa"),
            List.of("World"),
            List.of("World", "Europe"));
  }

  @Test
  void readsTheRuleOfIssueAndLeavesNothingOver() throws IOException {
    var page = page();
    assertThat(Objects.requireNonNull(page.imprint()).rrule())
        .isEqualTo("FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=2,3,4,5,6,7,8,9,10,11");
    assertThat(page.unplaced()).isEmpty();
  }
}
