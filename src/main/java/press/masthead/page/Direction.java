package press.masthead.page;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** Which way a language is written: HTML's {@code dir}. */
public final class Direction {
  private Direction() {}

  public static String of(Locale language) {
    return ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr";
  }

  /** As {@link #of(Locale)}, for a BCP 47 tag. */
  public static String of(String language) {
    return of(Locale.forLanguageTag(language));
  }
}
