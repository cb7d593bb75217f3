package press.masthead.archive.extract.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** The last line of a story: whose copy it is. */
public final class SignOff {
  private static final Pattern DRESS =
      Pattern.compile(
          "^[\\s(\\[/–—*-]+|[\\s)\\]/*]+$|(?i)^(source|quelle|fuente|fonte|with (agencies|files from|reporting by)?|©( ?\\d{4})?)\\s*:?\\s*");
  private static final Pattern NAME =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}\\p{M}\\d&.'’-]*|[a-z]{2,4})((,? |/| and | und | et )(\\p{Lu}[\\p{L}\\p{M}\\d&.'’-]*|[a-z]{2,4}|of|the)){0,5}");
  private static final Pattern AGENCY =
      Pattern.compile(
          "(?:\\p{Lu}{2,8}|(?i:reuters|afp|ap|dpa|apa|sda|pa|upi|efe|ansa|tass|interfax|xinhua|kyodo|bloomberg|associated press"
              + "|agence france-presse|press association|sapa|pti|ani|ians|tt|ntb|ritzau|stt|belga|anp|lusa|mti|ctk|pap))"
              + "((, ?|/| and | und | et )[\\p{L} .-]{2,30})?");
  private static final int LONGEST = 60;

  private SignOff() {}

  /** The agency a line names; unlike a sign-off it may not be just anybody's name. */
  public static Optional<String> agency(String line) {
    return of(line).filter(name -> AGENCY.matcher(name).matches());
  }

  /** The agency or staff a line names, if it is nothing but such a name. */
  static Optional<String> of(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    var name = line;
    for (var before = ""; !before.equals(name); ) {
      before = name;
      name = DRESS.matcher(name).replaceAll("").strip();
    }
    return NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
  }
}
