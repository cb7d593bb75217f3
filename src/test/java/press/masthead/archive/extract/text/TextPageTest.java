package press.masthead.archive.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import press.masthead.archive.extract.Extraction;
import press.masthead.archive.extract.Extraction.MostRead;
import press.masthead.archive.extract.Extraction.Picture;
import press.masthead.archive.extract.Extraction.Related;
import press.masthead.story.body.BodyText;

class TextPageTest {
  private static final String FERRY =
      """
      Companies / Transport 3 March 2021

      Harbour ferry to run all night from April

      The council voted for a trial of six months

      By Amahle Dube and Pieter Louw
      3 March 2021 | 09:30
      The ferry leaves the north quay. Photo: HARBOUR ARCHIVE

      The harbour ferry will run through the night from April, the council decided on Tuesday after a long debate.

      Two boats will cross every forty minutes. “We have waited for this for years,” a regular passenger said.

      Who pays

      The council will carry the costs of the first six months.

      Harbour News Service

      MARKETS: Shipping shares rise

      Shares in two shipping firms rose on the news ...
      Markets
      3 hours ago

      Night buses fuller than ever

      The night buses carried a third more people last year
      Companies / Transport
      2 weeks ago

      Most popular

      1. Harbour ferry to run all night
      Companies / Transport
      2. Night buses fuller than ever
      World

      Printed by the Harbour Press, appears every second Tuesday of the month.
      """;

  @Test
  void readsEveryPartOfAPage() {
    var page = read(FERRY);
    assertThat(page.section()).containsExactly("Companies", "Transport");
    assertThat(page.headline()).isEqualTo("Harbour ferry to run all night from April");
    assertThat(page.standfirst()).isEqualTo("The council voted for a trial of six months");
    assertThat(page.byline()).containsExactly("Amahle Dube", "Pieter Louw");
    assertThat(page.published()).hasToString("2021-03-03T09:30");
    assertThat(page.picture())
        .isEqualTo(new Picture(null, "The ferry leaves the north quay.", "HARBOUR ARCHIVE"));
    assertThat(BodyText.paragraphs(page.body()))
        .hasSize(4)
        .startsWith(
            "The harbour ferry will run through the night from April, the council decided on"
                + " Tuesday after a long debate.")
        .contains("Who pays");
    assertThat(page.source()).isEqualTo("Harbour News Service");
    assertThat(page.unplaced()).isEmpty();
  }

  @Test
  void readsTheStoriesAround() {
    var page = read(FERRY);
    assertThat(page.related())
        .extracting(Related::kicker, Related::title, Related::section, Related::date)
        .containsExactly(
            tuple("MARKETS", "Shipping shares rise", List.of("Markets"), LocalDate.of(2021, 3, 3)),
            tuple(
                null,
                "Night buses fuller than ever",
                List.of("Companies", "Transport"),
                LocalDate.of(2021, 2, 17)));
    assertThat(page.mostRead())
        .containsExactly(
            new MostRead(
                1, "Harbour ferry to run all night", List.of("Companies", "Transport"), null),
            new MostRead(2, "Night buses fuller than ever", List.of("World"), null));
    assertThat(page.imprint())
        .isEqualTo(
            new Extraction.Imprint(
                "Printed by the Harbour Press, appears every second Tuesday of the month.",
                "FREQ=MONTHLY;BYDAY=2TU"));
  }

  @Test
  void readsAPageOfHeadlineAndTextAlone() {
    var page =
        read(
            """
            Bridge closed for repairs

            The old bridge over the river will be closed until autumn. Walkers may use the lock.

            Drivers are asked to take the road by the mill.
            """);
    assertThat(page.headline()).isEqualTo("Bridge closed for repairs");
    assertThat(page.section()).isEmpty();
    assertThat(page.standfirst()).isNull();
    assertThat(page.published()).isNull();
    assertThat(page.source()).isNull();
    assertThat(BodyText.paragraphs(page.body())).hasSize(2);
  }

  @Test
  void takesTheDateAfterTheSectionsOrOnALineOfItsOwn() {
    for (var head :
        List.of(
            "World / Africa 2020-02-01",
            "2020-02-01 World / Africa",
            "World / Africa\n2020-02-01")) {
      var page =
          read(
              head + "\n\nRains come early\n\nThe rains came early this year. Farmers are glad.\n");
      assertThat(page.section()).containsExactly("World", "Africa");
      assertThat(page.published()).hasToString("2020-02-01");
      assertThat(page.headline()).isEqualTo("Rains come early");
    }
  }

  @Test
  void takesACaptionNamedTwiceOnce() {
    var page =
        read(
            """
            Title of the story

            15 June 2019 - 08:15 Staff Writer
            A boat. Picture: A. PHOTOGRAPHER
            A boat. Picture: A. PHOTOGRAPHER

            Text of the story, a sentence long enough.
            """);
    assertThat(page.picture()).isEqualTo(new Picture(null, "A boat.", "A. PHOTOGRAPHER"));
    assertThat(page.byline()).containsExactly("Staff Writer");
    assertThat(BodyText.of(page.body())).isEqualTo("Text of the story, a sentence long enough.");
  }

  @Test
  void keepsTheAuthorsSpacesAndStillSeesWhatALineIs() {
    var page =
        read(
            """
            World\u00a0/ Asia

            MARKETS: A rise of 10\u00a0% in\u202fparts

            15\u00a0June 2019\u00a0- 08:15 Staff\u00a0Writer
            Some 10\u00a0000 came.\u00a0 Picture:\u00a0A. PHOTOGRAPHER

            \u00a0It rose by 10\u00a0%, «\u202fas\u2009expected\u202f»,\u3000they  said.\u00a0
            """);
    assertThat(page.section()).containsExactly("World", "Asia");
    assertThat(page.kicker()).isEqualTo("MARKETS");
    assertThat(page.headline()).isEqualTo("A rise of 10\u00a0% in\u202fparts");
    assertThat(page.published()).hasToString("2019-06-15T08:15");
    assertThat(page.byline()).containsExactly("Staff Writer");
    assertThat(page.picture())
        .isEqualTo(new Picture(null, "Some 10\u00a0000 came.", "A. PHOTOGRAPHER"));
    assertThat(BodyText.of(page.body()))
        .isEqualTo("It rose by 10\u00a0%, «\u202fas\u2009expected\u202f»,\u3000they  said.");
  }

  @Test
  void reportsLinesItCouldNotPlace() {
    var page =
        read(
            """
            Title of the story

            A paragraph of the story that is long enough to be one.

            Please sign in or register to comment.

            Follow us on the pier

            Most read

            1.
            A story
            World
            """);
    assertThat(page.unplaced()).containsExactly("Follow us on the pier");
    assertThat(page.mostRead()).hasSize(1);
  }

  private static Extraction read(String text) {
    return TextPage.read(text, null);
  }
}
