package press.masthead.story;

/** What stories are about, across sections. */
public record Topic(Id id, String slug, String name) {

  /** Identifies a topic. */
  public record Id(long value) {}
}
