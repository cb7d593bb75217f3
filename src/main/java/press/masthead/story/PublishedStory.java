package press.masthead.story;

/** A story as readers see it: its teaser's fields and the content of the live revision. */
public record PublishedStory(Teaser teaser, Content content) {

  public Story.Id id() {
    return teaser.id();
  }
}
