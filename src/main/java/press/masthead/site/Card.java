package press.masthead.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.media.PictureSources;
import press.masthead.page.Direction;
import press.masthead.page.Times;

/**
 * A story in a list.
 *
 * @param path absolute where the story is on another title
 * @param summary its standfirst or opening, cut at a word
 * @param language null where it is the title's
 */
public record Card(
    String path,
    @Nullable String kicker,
    String headline,
    String summary,
    List<String> byline,
    String section,
    String sectionPath,
    Times times,
    Instant at,
    @Nullable PictureSources picture,
    @Nullable String language) {

  public @Nullable String direction() {
    return language == null ? null : Direction.of(language);
  }
}
