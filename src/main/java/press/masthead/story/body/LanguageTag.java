package press.masthead.story.body;

import java.util.regex.Pattern;

/** The form of a BCP 47 language tag; whether the language exists is not asked. */
final class LanguageTag {
  private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}");

  private LanguageTag() {}

  static boolean isTag(String text) {
    return FORM.matcher(text).matches();
  }
}
