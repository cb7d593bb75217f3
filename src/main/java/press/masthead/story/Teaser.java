package press.masthead.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.title.Section;
import press.masthead.title.Title;

/**
 * What a list shows of a published story.
 *
 * @param path its address on its title, such as {@code /world/asia/2026-11-15-talks-resume}
 * @param opening the body's first words, plain, at most some 300 characters
 * @param picture the lead picture's id in the library
 * @param updated for who asked with it, see {@link PublishedStories#newestWithUpdates}; a list from
 *     elsewhere is not made anew for it
 */
public record Teaser(
    Story.Id id,
    Title.Id title,
    Section.Id section,
    String path,
    @Nullable String kicker,
    String headline,
    @Nullable String standfirst,
    String opening,
    List<String> byline,
    @Nullable String source,
    String language,
    @Nullable Long picture,
    Instant firstPublished,
    @Nullable Instant updated) {

  /** The standfirst, or the body's first words where there is none. */
  public String summary() {
    return standfirst == null ? opening : standfirst;
  }
}
