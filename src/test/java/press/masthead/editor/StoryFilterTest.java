package press.masthead.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryFilterTest {
  @Test
  void readsWhatItWrote() {
    var all =
        new StoryFilter(
            "tide & time=ñ", "1", "DRAFT", "QUEUE", "5.12", "7", "OPINION", "3", "Ada, “Ben”");
    assertThat(StoryFilter.read(all.search())).isEqualTo(all);
    var some = new StoryFilter(null, null, "SPIKED", null, null, null, null, null, null);
    assertThat(StoryFilter.read(some.search())).isEqualTo(some);
    assertThat(StoryFilter.read("").isEmpty()).isTrue();
  }
}
