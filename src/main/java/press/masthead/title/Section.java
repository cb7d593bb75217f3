package press.masthead.title;

import org.jspecify.annotations.Nullable;

/**
 * A section of a title. {@code path} is its address: the slugs from the top down with a slash
 * before each, such as {@code /world/asia}.
 */
public record Section(
    Id id, Title.Id title, @Nullable Id parent, String slug, String name, String path) {

  /** Identifies a section. */
  public record Id(long value) {}

  /** How other sections and lists speak of it. */
  public String key() {
    return "section:" + id.value();
  }
}
