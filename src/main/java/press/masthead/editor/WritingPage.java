package press.masthead.editor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.masthead.editor.writing.StoryField;
import press.masthead.editor.writing.Writing;
import press.masthead.editor.writing.WrittenField;
import press.masthead.page.Player;
import press.masthead.story.Story;
import press.masthead.title.Section;
import press.masthead.title.SectionTree;
import tools.jackson.databind.json.JsonMapper;

/**
 * A story while it is written.
 *
 * @param script the address of the script that the screen needs
 * @param problem why it could not be saved; null if nobody tried or it could
 */
public record WritingPage(
    Story story, Writing writing, SectionTree sections, String script, @Nullable String problem) {

  /** An input, as it stands. */
  public record Box(StoryField field, String value, int version) {
    public String key() {
      return field.key();
    }
  }

  /** Whether something of that name is written in there. */
  static boolean has(String field) {
    return field.equals("body")
        || field.equals("notes")
        || Arrays.stream(StoryField.values()).anyMatch(each -> each.key().equals(field));
  }

  /** What the addresses look like that have a player, as JSON. */
  public String players() {
    return JsonMapper.shared()
        .writeValueAsString(
            Player.HOUSES.stream().map(house -> house.pattern().pattern()).toList());
  }

  static String path(Story.Id story) {
    return EditorPlaces.STORIES + "/" + story.value() + "/writing";
  }

  public String path() {
    return path(story.id());
  }

  public String storyPath() {
    return EditorPlaces.STORIES + "/" + story.id().value();
  }

  public Box box(StoryField field) {
    WrittenField written = writing.fields().get(field);
    return written == null
        ? new Box(field, field.of(story.content()), 0)
        : new Box(field, written.value(), written.version());
  }

  /** A section with those above it. */
  public record Place(String id, String words) {}

  public List<Place> places() {
    return sections.all().stream()
        .map(section ->
            new Place(
                "" + section.id().value(),
                sections.trail(section.id()).stream()
                    .map(Section::name)
                    .collect(Collectors.joining(" / "))))
        .toList();
  }
}
