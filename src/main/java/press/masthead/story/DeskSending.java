package press.masthead.story;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a story on another desk, or at another stage of the one it is on. */
@Component
class DeskSending {
  private final NewsDeskTable table;

  DeskSending(NewsDeskTable table) {
    this.table = table;
  }

  /** Where to, in words. */
  String words(NewsDesk.@Nullable Id desk, Stage.@Nullable Id stage) {
    var found = desk == null ? null : table.find(desk).orElse(null);
    if (found == null) {
      return "off its desk";
    }
    var at = stage == null ? null : found.stage(stage).orElse(null);
    return "to " + found.name() + (at == null ? "" : ", " + at.name());
  }

  /**
   * @param stage null for the desk's first one that takes the story
   */
  Publishing send(StoryTable.Row row, NewsDesk.@Nullable Id desk, Stage.@Nullable Id stage) {
    var story = row.story();
    var before = table.standing(story.id()).orElse(null);
    if (desk == null) {
      return before == null ? refuse("it is on no desk") : put(story, null, null);
    }
    var to = table.hold(desk).filter(found -> found.title().equals(story.title())).orElse(null);
    if (to == null) {
      return refuse("choose a desk of this story’s title");
    }
    var at = stage == null ? to.first(story.state()).orElse(null) : to.stage(stage).orElse(null);
    if (stage != null && at == null) {
      return refuse("choose another stage: somebody removed this one");
    }
    if (at != null && at.state() != story.state()) {
      return refuse(
          "choose another stage: at “%s” stands %s, and this is %s"
              .formatted(at.name(), at.state().words(), story.state().words()));
    }
    var there = at == null ? null : at.id();
    if (before != null && before.desk().equals(desk) && Objects.equals(before.stage(), there)) {
      return refuse("it stands there already");
    }
    return put(story, desk, there);
  }

  private Publishing put(Story story, NewsDesk.@Nullable Id desk, Stage.@Nullable Id stage) {
    table.send(story.id(), desk, stage);
    return new Publishing.Done(story.id(), story.state());
  }

  private static Publishing refuse(String mend) {
    return new Publishing.Refused(List.of(new Publishing.Problem("desk", mend)));
  }
}
