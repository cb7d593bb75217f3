package press.masthead.mail;

/**
 * One mail to one person. {@code from} is the name it comes in (a title's), {@code to} an address;
 * {@code text} and {@code html} say the same.
 */
public record Mail(String from, String to, String subject, String text, String html) {
  public Mail {
    if (to.isBlank() || subject.isBlank()) {
      throw new IllegalArgumentException("a mail needs an address and a subject");
    }
    if (hasLineEnd(from) || hasLineEnd(to) || hasLineEnd(subject)) {
      throw new IllegalArgumentException("no line end in a mail's name, address or subject");
    }
  }

  private static boolean hasLineEnd(String header) {
    return header.indexOf('\n') >= 0 || header.indexOf('\r') >= 0;
  }
}
