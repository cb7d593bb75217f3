package press.masthead.readership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import press.masthead.page.Times;
import press.masthead.story.Story;
import press.masthead.story.Teaser;
import press.masthead.title.Section;
import press.masthead.title.Title;

class MostReadListTest {
  private static final Instant AT = Instant.parse("2026-11-15T15:02:00Z");

  private final MostReadList list =
      new MostReadList(
          new Ranking(AT, Duration.ofHours(24), List.of()),
          new Times(ZoneOffset.UTC, Locale.UK),
          "/most-read");

  @Test
  void leavesAShortHeadlineAlone() {
    assertThat(list.headline(teaser("en", "Short enough"))).isEqualTo("Short enough");
  }

  @Test
  void cutsBeforeTheWordThatWouldBeTooMuch() {
    var headline = "Forty-one miners cut off as water floods Stormkop’s shaft";
    assertThat(list.headline(teaser("en", headline)))
        .isEqualTo("Forty-one miners cut off as water floods …");
  }

  @Test
  void cutsAnywhereWhereWordsHaveNoGaps() {
    assertThat(list.headline(teaser("zh", "春".repeat(60)))).isEqualTo("春".repeat(50) + " …");
  }

  private static Teaser teaser(String language, String headline) {
    return new Teaser(
        new Story.Id(1),
        new Title.Id(1),
        new Section.Id(1),
        "/a/2026-11-15-b",
        null,
        headline,
        null,
        "",
        List.of(),
        null,
        language,
        null,
        AT,
        null);
  }
}
