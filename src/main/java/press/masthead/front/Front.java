package press.masthead.front;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Teaser;
import press.masthead.title.Section;

/**
 * What stands on a front, from the top. No story stands on it twice.
 *
 * @param lead null where nothing has been published
 * @param beside the next in rank
 * @param latest what else is new, newest first
 * @param opinion commentary, on a home page that has it
 * @param strips sections and their newest, in the order of the navigation
 */
public record Front(
    @Nullable Teaser lead,
    List<Teaser> beside,
    List<Teaser> latest,
    @Nullable Strip opinion,
    List<Strip> strips) {

  /** A section's own part of a front; never empty. */
  public record Strip(Section section, List<Teaser> stories) {
    public Strip {
      stories = List.copyOf(stories);
    }
  }

  /** Everything on it, from the top. */
  public Stream<Teaser> stories() {
    return Stream.of(
            Stream.ofNullable(lead),
            beside.stream(),
            latest.stream(),
            Stream.ofNullable(opinion).flatMap(strip -> strip.stories().stream()),
            strips.stream().flatMap(strip -> strip.stories().stream()))
        .flatMap(some -> some);
  }

  public Front {
    beside = List.copyOf(beside);
    latest = List.copyOf(latest);
    strips = List.copyOf(strips);
  }
}
