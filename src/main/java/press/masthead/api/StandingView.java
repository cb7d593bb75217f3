package press.masthead.api;

import org.jspecify.annotations.Nullable;
import press.masthead.api.describe.Said;
import press.masthead.story.Standing;

/** On which desk a story is, and at which stage of its queue. */
record StandingView(
    @Said("its number") long desk,
    String deskName,
    @Said("its number; null where the desk has none for the story’s state") @Nullable Long stage,
    @Nullable String stageName) {

  static @Nullable StandingView of(@Nullable Standing standing) {
    if (standing == null) {
      return null;
    }
    var stage = standing.stage();
    return new StandingView(
        standing.desk().value(),
        standing.deskName(),
        stage == null ? null : stage.value(),
        standing.stageName());
  }
}
