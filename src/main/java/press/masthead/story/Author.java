package press.masthead.story;

import org.jspecify.annotations.Nullable;

/** Someone who signs stories, on any of the publisher's titles. */
public record Author(Id id, String slug, String name, @Nullable String role, @Nullable String bio) {

  /** Identifies an author. */
  public record Id(long value) {}
}
