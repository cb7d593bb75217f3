package press.masthead.editor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Story;
import press.masthead.story.StoryQuery;
import press.masthead.title.Title;

/** Which stories are asked for, as typed; blank for whatever. */
public record StoryFilter(String words, String title, String state) {

  public StoryFilter {
    words = words.strip();
  }

  /**
   * What makes no sense is not asked for.
   *
   * @param titles those that may be seen
   */
  StoryQuery query(List<Title> titles, @Nullable Long before) {
    var ids =
        titles.stream()
            .map(Title::id)
            .filter(id -> title.isEmpty() || title.equals(String.valueOf(id.value())))
            .toList();
    return new StoryQuery(ids, words, asked(), before);
  }

  String path(long before) {
    return EditorPlaces.STORIES
        + "?words=%s&title=%s&state=%s&before=%d"
            .formatted(encoded(words), encoded(title), encoded(state), before);
  }

  private Story.@Nullable State asked() {
    return Arrays.stream(Story.State.values())
        .filter(each -> each.name().equals(state))
        .findFirst()
        .orElse(null);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
