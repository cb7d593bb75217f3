package press.masthead.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import press.masthead.story.NewsDesk;
import press.masthead.story.Stage;
import press.masthead.story.WorkLine;
import press.masthead.story.Worklists;

/** What is on a desk, stage by stage, also where nothing stands. */
public record DeskQueue(NewsDesk desk, List<At> stages) {
  private static final int MOST = 3;

  /** What stands at a stage. */
  public record At(String name, String path, int stories, List<WorkLine> first) {}

  /**
   * @param shown of any desks
   */
  static DeskQueue of(NewsDesk desk, List<Worklists.Shown> shown) {
    var stages = new ArrayList<At>();
    for (var stage : desk.stages()) {
      stages.add(at(stage.name(), Spot.value(desk, stage), find(desk, stage.id(), shown)));
    }
    var nowhere = find(desk, null, shown);
    if (nowhere != null) {
      stages.add(at("At no stage", Spot.value(desk), nowhere));
    }
    return new DeskQueue(desk, stages);
  }

  public String path() {
    return StoryFilter.at(Spot.value(desk)).path();
  }

  private static At at(String name, String spot, Worklists.@Nullable Shown shown) {
    var path = StoryFilter.at(spot).path();
    return shown == null
        ? new At(name, path, 0, List.of())
        : new At(name, path, shown.stories(), shown.first().stream().limit(MOST).toList());
  }

  private static Worklists.@Nullable Shown find(
      NewsDesk desk, Stage.@Nullable Id stage, List<Worklists.Shown> all) {
    for (var shown : all) {
      var standing = shown.first().getFirst().story().standing();
      if (standing != null
          && standing.desk().equals(desk.id())
          && Objects.equals(standing.stage(), stage)) {
        return shown;
      }
    }
    return null;
  }
}
