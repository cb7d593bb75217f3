package press.masthead.page;

import java.util.List;

/** Plain text whose paragraphs are parted by blank lines. */
public final class Paragraphs {
  private Paragraphs() {}

  public static List<String> of(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*\\R\\s*\\R\\s*"));
  }
}
