package press.masthead.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlineKeyTest {
  @Test
  void foldsWhatPagesWriteDifferently() {
    assertThat(HeadlineKey.of("EXCLUSIVE: Town’s “old” bridge – closed"))
        .isEqualTo(HeadlineKey.of("Town's 'Old' Bridge - closed"))
        .isEqualTo(new HeadlineKey("town s old bridge closed", false));
    assertThat(HeadlineKey.of("Straßen\u00adbahn\u00a0fährt"))
        .isEqualTo(HeadlineKey.of("straßenbahn fährt"));
    assertThat(HeadlineKey.of("ታላቁ ድልድይ ተዘጋ").folded()).isEqualTo("ታላቁ ድልድይ ተዘጋ");
  }

  @Test
  void anEllipsisStandsForTheRestOfALongEnoughHeadline() {
    assertThat(HeadlineKey.of("Gates of the old bridge shut for ..."))
        .isEqualTo(new HeadlineKey("gates of the old bridge shut for", true));
    assertThat(HeadlineKey.of("Gates shut …").cut()).isFalse();
    assertThat(HeadlineKey.of("Gates of the old bridge shut for the winter").beginnings())
        .contains("gates of the old bridge shut for")
        .doesNotContain("gates of the old");
  }
}
