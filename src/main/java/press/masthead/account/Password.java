package press.masthead.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A password as typed, prepared for hashing: NFKC, so that the same keys pressed on another device
 * give the same password. The rules are NIST SP 800-63B's: length counts, composition does not, and
 * the commonest ones and what is known of the person are refused. Never printed.
 */
public final class Password {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 128;
  private static final int TELLING_LENGTH = 4;
  private static final Set<String> COMMON = readCommon();

  private final String prepared;

  private Password(String prepared) {
    this.prepared = prepared;
  }

  public static Password of(String typed) {
    // far beyond any allowed length, so that normalising stays cheap
    var bounded = typed.length() > 8 * LONGEST ? typed.substring(0, 8 * LONGEST) : typed;
    return new Password(Normalizer.normalize(bounded, Normalizer.Form.NFKC));
  }

  String prepared() {
    return prepared;
  }

  /** What keeps it from being chosen; {@code known} is what others know of the person. */
  public Optional<String> problem(Collection<String> known) {
    var length = prepared.codePointCount(0, prepared.length());
    if (length < SHORTEST) {
      return Optional.of("Choose a password of at least %d characters.".formatted(SHORTEST));
    }
    if (length > LONGEST) {
      return Optional.of("Choose a password of at most %d characters.".formatted(LONGEST));
    }
    if (prepared.codePoints().anyMatch(Character::isISOControl)) {
      return Optional.of("Choose a password without control characters.");
    }
    return isEasilyGuessed(known)
        ? Optional.of(
            "This password is easily guessed. Choose another one: several words are good.")
        : Optional.empty();
  }

  private boolean isEasilyGuessed(Collection<String> known) {
    var folded = prepared.toLowerCase(Locale.ROOT);
    return COMMON.contains(folded)
        || folded.codePoints().distinct().count() < TELLING_LENGTH
        || isRun(folded)
        || known.stream().anyMatch(word -> isMostly(folded, word));
  }

  /** True if the password is that word with little else. */
  private static boolean isMostly(String folded, String word) {
    var known = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return known.length() >= TELLING_LENGTH
        && folded.contains(known)
        && folded.length() - known.length() < TELLING_LENGTH;
  }

  /** Like 0123456789 or zyxwvutsrq. */
  private static boolean isRun(String text) {
    var step = text.charAt(1) - text.charAt(0);
    if (Math.abs(step) != 1) {
      return false;
    }
    for (var i = 2; i < text.length(); i++) {
      if (text.charAt(i) - text.charAt(i - 1) != step) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "a password";
  }

  private static Set<String> readCommon() {
    try (var in = Password.class.getResourceAsStream("common-passwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("common-passwords.txt is not in the program");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
