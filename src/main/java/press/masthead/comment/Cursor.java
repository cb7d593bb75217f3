package press.masthead.comment;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last thread of a page, from which the next one goes on: such as {@code 3-1742}. */
record Cursor(int replies, long id) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,18})");

  static Optional<Cursor> read(@Nullable String text) {
    var matcher = FORM.matcher(text == null ? "" : text);
    return matcher.matches()
        ? Optional.of(
            new Cursor(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return replies + "-" + id;
  }
}
