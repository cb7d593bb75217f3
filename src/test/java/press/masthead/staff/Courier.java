package press.masthead.staff;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import press.masthead.title.NewTitle;
import press.masthead.title.Titles;
import press.masthead.title.Tokens;

/** The one title of a newsroom whose staff the tests look at. */
final class Courier {
  private Courier() {}

  static void found(Titles titles) {
    titles.found(
        new NewTitle(
            "courier",
            "The Courier",
            null,
            List.of("courier.example"),
            ZoneId.of("Europe/Lisbon"),
            Locale.UK,
            "",
            null,
            Tokens.DEFAULT,
            null));
  }
}
