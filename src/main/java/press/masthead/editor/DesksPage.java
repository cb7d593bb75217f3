package press.masthead.editor;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.Member;
import press.masthead.story.NewsDesk;
import press.masthead.story.NewsDesks;
import press.masthead.story.Stage;
import press.masthead.story.Story;
import press.masthead.title.Title;

/**
 * The desks of a title.
 *
 * @param members who may belong to them
 * @param problem why nothing was changed; null if something was or nobody tried
 */
public record DesksPage(
    Title title, List<Row> desks, List<Member> members, @Nullable Problem problem) {

  /**
   * What was not taken.
   *
   * @param form which form it came by
   */
  public record Problem(String form, String mend, String typed) {}

  /** A desk with what stands on it and who belongs to it. */
  public record Row(NewsDesk desk, List<NewsDesks.Count> counts, Set<Member.Id> members) {
    public int stories() {
      return counts.stream().mapToInt(NewsDesks.Count::stories).sum();
    }

    public int stories(Stage stage) {
      return counts.stream()
          .filter(count -> Objects.equals(count.stage(), stage.id()))
          .mapToInt(NewsDesks.Count::stories)
          .sum();
    }

    /** What happens as the desk is removed, in a sentence. */
    public String removal() {
      return switch (stories()) {
        case 0 -> "No story is on it.";
        case 1 -> "The story on it stays, on no desk.";
        default -> "The " + stories() + " stories on it stay, on no desk.";
      };
    }

    /** What happens as the stage is removed, in a sentence. */
    public String removal(Stage stage) {
      var next =
          desk.stages().stream()
              .filter(each -> each.state() == stage.state() && !each.id().equals(stage.id()))
              .map(each -> "to “" + each.name() + "”")
              .findFirst();
      var stories = stories(stage);
      return switch (stories) {
        case 0 -> "No story stands there.";
        case 1 ->
            "The story there "
                + next.map(to -> "goes " + to).orElse("stays on the desk, at no stage")
                + ".";
        default ->
            "The "
                + stories
                + " stories there "
                + next.map(to -> "go " + to).orElse("stay on the desk, at no stage")
                + ".";
      };
    }
  }

  static String path(Title title) {
    return EditorPlaces.TITLES + "/" + title.id().value() + "/desks";
  }

  public String path() {
    return path(title);
  }

  public String path(NewsDesk desk) {
    return path() + "/" + desk.id().value();
  }

  public String path(NewsDesk desk, Stage stage) {
    return path(desk) + "/stages/" + stage.id().value();
  }

  public List<Story.State> states() {
    return Stage.STATES;
  }

  public @Nullable String problemOf(String form) {
    return problem != null && problem.form().equals(form) ? problem.mend() : null;
  }

  /** What stands in a form's box: what was typed where it was not taken. */
  public String typed(String form, String otherwise) {
    return problem != null && problem.form().equals(form) && !problem.typed().isEmpty()
        ? problem.typed()
        : otherwise;
  }
}
