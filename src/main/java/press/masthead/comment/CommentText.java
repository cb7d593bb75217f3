package press.masthead.comment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was written, as it was written: plain text of any script. Only line ends are made one kind
 * and space around it falls away.
 */
public final class CommentText {
  /** In characters as people count them, not in bytes. */
  public static final int LONGEST = 5000;

  private static final Pattern LINE_END = Pattern.compile("\r\n?");
  private static final Pattern BLANK_LINES = Pattern.compile("\n[ \t]*\n\\s*");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"“”]+");
  private static final Pattern TRAILING = Pattern.compile("[.,;:!?'’*_]+$");

  private CommentText() {}

  /** A piece of a line. */
  public sealed interface Part {
    /** Words as they are. */
    record Words(String text) implements Part {}

    /** An address that can be followed. */
    record Link(String url) implements Part {}
  }

  /** Lines, each of parts. */
  public record Paragraph(List<List<Part>> lines) {
    public Paragraph {
      lines = List.copyOf(lines);
    }
  }

  static String tidy(String typed) {
    return LINE_END.matcher(typed).replaceAll("\n").strip();
  }

  /** What is wrong with a tidy text. */
  static Optional<String> problem(String text) {
    if (text.codePoints().noneMatch(CommentText::shows)) {
      return Optional.of("Write something before you send it.");
    }
    var length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      return Optional.of(
          "A comment has at most %,d characters; this one has %,d. Shorten it by %,d."
              .formatted(LONGEST, length, length - LONGEST));
    }
    return text.codePoints().anyMatch(CommentText::cannotBeKept)
        ? Optional.of("Remove the broken character (a null or half a pair) from your comment.")
        : Optional.empty();
  }

  public static List<Paragraph> paragraphs(String text) {
    return BLANK_LINES.splitAsStream(text).map(CommentText::paragraph).toList();
  }

  private static Paragraph paragraph(String text) {
    return new Paragraph(text.lines().map(CommentText::parts).toList());
  }

  private static List<Part> parts(String line) {
    var parts = new ArrayList<Part>();
    var done = 0;
    var address = ADDRESS.matcher(line);
    while (address.find()) {
      var url = withoutPunctuation(address.group());
      if (leadsSomewhere(url)) {
        words(line.substring(done, address.start()), parts);
        parts.add(new Part.Link(url));
        done = address.start() + url.length();
      }
    }
    words(line.substring(done), parts);
    return List.copyOf(parts);
  }

  private static void words(String text, List<Part> parts) {
    if (!text.isEmpty()) {
      parts.add(new Part.Words(text));
    }
  }

  /** What ends the sentence is not the address's; nor is a bracket that it did not open. */
  private static String withoutPunctuation(String found) {
    var url = TRAILING.matcher(found).replaceFirst("");
    if (url.endsWith(")") && url.indexOf('(') < 0 || url.endsWith("]") && url.indexOf('[') < 0) {
      return withoutPunctuation(url.substring(0, url.length() - 1));
    }
    return url;
  }

  private static boolean leadsSomewhere(String url) {
    try {
      var uri = new URI(url);
      return uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean shows(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  private static boolean cannotBeKept(int character) {
    return character == 0 || Character.getType(character) == Character.SURROGATE;
  }
}
