package press.masthead.media;

/** What came of editing a picture. */
public sealed interface Edit {

  /** The picture as it is now. */
  record Edited(Picture picture) implements Edit {}

  /**
   * @param reason a sentence for the screen: what is wrong and what to do
   */
  record Refused(String reason) implements Edit {}
}
