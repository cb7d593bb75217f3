package press.masthead.reader.account;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import press.masthead.reader.PrivatePages;

/** What was changed on the account page, told after the redirect. */
enum Done {
  NAME("Your display name is changed."),
  EMAIL("We have sent a mail to the new address. Press the link in it to use it from then on."),
  VERIFICATION("We have sent you the mail again. Press the link in it."),
  PASSWORD("Your password is changed. You are signed out everywhere else."),
  SESSIONS("You are signed out everywhere else.");

  private final String text;

  Done(String text) {
    this.text = text;
  }

  ResponseEntity<byte[]> seen() {
    return PrivatePages.seeOther("/account?done=" + name().toLowerCase(Locale.ROOT));
  }

  static @Nullable String text(@Nullable String asked) {
    return Arrays.stream(values())
        .filter(done -> done.name().equalsIgnoreCase(asked))
        .map(done -> done.text)
        .findFirst()
        .orElse(null);
  }
}
