package press.masthead.story;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Words fit for an address, from text in any script. */
public final class Slug {
  private static final int LONGEST = 80;
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower()");

  private Slug() {}

  /**
   * At most 80 of a–z, 0–9 and single hyphens, cut at a word; {@code otherwise} if none is left.
   */
  public static String of(String text, String otherwise) {
    var words =
        LATIN
            .transliterate(text)
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’ʼ`]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (words.length() > LONGEST) {
      var cut = words.lastIndexOf('-', LONGEST);
      words = words.substring(0, cut > 0 ? cut : LONGEST);
    }
    return words.isEmpty() ? otherwise : words;
  }
}
