package press.masthead.media;

/** What came of taking a picture in. */
public sealed interface TakeIn {

  /**
   * @param already true if the library had this very file before; then it is that picture
   */
  record Taken(Picture picture, boolean already) implements TakeIn {}

  /**
   * @param reason a sentence for the screen: what is wrong and what to do
   */
  record Refused(String reason) implements TakeIn {}
}
