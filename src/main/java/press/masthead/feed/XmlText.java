package press.masthead.feed;

/** Text that may stand in an XML 1.0 document. */
final class XmlText {
  private XmlText() {}

  /** Leaves out what XML 1.0 has no way to write (its production 2, {@code Char}). */
  static String of(String text) {
    return text.codePoints()
        .filter(XmlText::isAllowed)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int point) {
    return point == 0x9
        || point == 0xA
        || point == 0xD
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || (point >= 0x10000 && point <= 0x10FFFF);
  }

  /** As the text of an element or a quoted attribute. */
  static String escaped(String text) {
    return of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
