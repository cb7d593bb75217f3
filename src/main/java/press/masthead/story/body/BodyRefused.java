package press.masthead.story.body;

/**
 * A document that does not fit the schema of a body. The message names the node by its place, as in
 * {@code doc > bullet_list[2] > list_item[0]: …}; counting starts at 0 among the node's siblings.
 */
public final class BodyRefused extends RuntimeException {
  private final String place;

  BodyRefused(String place, String reason) {
    super(place + ": " + reason);
    this.place = place;
  }

  /** Where in the document, as in {@code doc > table[4] > table_row[0]}. */
  public String place() {
    return place;
  }
}
