package press.masthead.reader;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The name that stands above a reader's comments: any script, nothing that hides or pretends. */
final class DisplayName {
  static final int SHORTEST = 2;
  static final int LONGEST = 40;
  private static final int MARKS_IN_A_ROW = 4;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern HEAPED_MARKS =
      Pattern.compile("\\p{M}{" + (MARKS_IN_A_ROW + 1) + ",}");
  private static final Set<String> RESERVED =
      Set.of(
          "admin",
          "administrator",
          "editor",
          "the editor",
          "moderator",
          "moderation",
          "staff",
          "agency staff",
          "support",
          "webmaster",
          "a former reader");

  private DisplayName() {}

  /** As it is kept: composed, single spaces. */
  static String tidy(String typed) {
    return SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /** What is wrong with a tidy name. */
  static Optional<String> problem(String name) {
    var length = name.codePointCount(0, name.length());
    if (length < SHORTEST || length > LONGEST) {
      return Optional.of(
          "Enter a display name of %d to %d characters.".formatted(SHORTEST, LONGEST));
    }
    if (name.codePoints().anyMatch(DisplayName::isHidden) || HEAPED_MARKS.matcher(name).find()) {
      return Optional.of("Remove the invisible or stacked characters from your display name.");
    }
    if (!LETTER_OR_DIGIT.matcher(name).find()) {
      return Optional.of("Use at least one letter or digit in your display name.");
    }
    if (name.contains("@")) {
      return Optional.of("Your display name is public: choose one that is not an e-mail address.");
    }
    return RESERVED.contains(name.toLowerCase(Locale.ROOT))
        ? Optional.of("That name is kept for the newsroom. Choose another display name.")
        : Optional.empty();
  }

  private static boolean isHidden(int character) {
    return switch (UCharacter.getType(character)) {
      case UCharacter.FORMAT ->
          character != ZERO_WIDTH_JOINER
              && character != ZERO_WIDTH_NON_JOINER
              && !isEmojiTag(character);
      case UCharacter.CONTROL,
          UCharacter.SURROGATE,
          UCharacter.PRIVATE_USE,
          UCharacter.UNASSIGNED,
          UCharacter.LINE_SEPARATOR,
          UCharacter.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Tags spell the flags of England, Scotland and Wales. */
  private static boolean isEmojiTag(int character) {
    return character >= 0xE0020 && character <= 0xE007F;
  }
}
