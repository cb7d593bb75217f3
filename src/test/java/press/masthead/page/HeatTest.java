package press.masthead.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeatTest {
  @Test
  void isHotWhenAskedForAFewTimes() {
    assertThat(asked(3).isHot()).isFalse();
    assertThat(asked(4).isHot()).isTrue();
  }

  @Test
  void coolsDownOverTheVersionsThatNobodyAsksFor() {
    var second = new Heat();
    second.inherit(asked(8));
    assertThat(second.isHot()).isTrue();
    var third = new Heat();
    third.inherit(second);
    assertThat(third.isHot()).isFalse();
  }

  private static Heat asked(int times) {
    var heat = new Heat();
    for (int n = 0; n < times; n++) {
      heat.asked();
    }
    return heat;
  }
}
