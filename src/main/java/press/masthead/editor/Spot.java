package press.masthead.editor;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.masthead.story.NewsDesk;
import press.masthead.story.Stage;

/**
 * A desk, or one of its stages, as a form sends it: {@code 5}, or {@code 5.12}.
 *
 * @param stage null for the desk as a whole
 */
record Spot(NewsDesk.Id desk, Stage.@Nullable Id stage) {
  /** What a form sends for no desk. */
  static final String NOWHERE = "none";

  private static final Pattern FORM = Pattern.compile("(\\d{1,18})(?:\\.(\\d{1,18}))?");

  /** Empty if it is none. */
  static Optional<Spot> read(String typed) {
    var parts = FORM.matcher(typed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var stage = parts.group(2);
    return Optional.of(
        new Spot(
            new NewsDesk.Id(Long.parseLong(parts.group(1))),
            stage == null ? null : new Stage.Id(Long.parseLong(stage))));
  }

  static String value(NewsDesk desk) {
    return String.valueOf(desk.id().value());
  }

  static String value(NewsDesk desk, Stage stage) {
    return desk.id().value() + "." + stage.id().value();
  }

  static Choice choice(NewsDesk desk) {
    return new Choice(value(desk), desk.name());
  }

  static Choice choice(NewsDesk desk, Stage stage) {
    return new Choice(value(desk, stage), desk.name() + ", " + stage.name());
  }
}
