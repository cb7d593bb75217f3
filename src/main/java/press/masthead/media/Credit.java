package press.masthead.media;

/**
 * Who is credited with a picture.
 *
 * @param agency that supplied it, or empty
 * @param photographer who took it, or empty; several are parted by commas
 */
public record Credit(String agency, String photographer) {
  public static final Credit NONE = new Credit("", "");

  public Credit {
    agency = Text.line(agency);
    photographer = Text.line(photographer);
  }

  /** Reads a credit line such as {@code REUTERS/ JANE DOE}. */
  public static Credit parse(String line) {
    var slash = line.lastIndexOf('/');
    return slash < 0
        ? new Credit(line, "")
        : new Credit(line.substring(0, slash), line.substring(slash + 1));
  }

  /** As the house writes it: {@code AGENCY/ NAME}, or the one of them there is. */
  public String line() {
    if (agency.isEmpty() || photographer.isEmpty()) {
      return agency + photographer;
    }
    return agency + "/ " + photographer;
  }
}
