package press.masthead.operations;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import press.masthead.operations.demo.Demo;
import press.masthead.title.NewTitle;
import press.masthead.title.Titles;
import press.masthead.title.Tokens;

/** Sees to it that there is something to look at: the demo, or one empty title. */
@Lazy
@Component
class FirstStart {
  private final MastheadSettings settings;
  private final Titles titles;
  private final Demo demo;

  FirstStart(MastheadSettings settings, Titles titles, Demo demo) {
    this.settings = settings;
    this.titles = titles;
    this.demo = demo;
  }

  void prepare() {
    if (settings.demo() && demo.isWanted()) {
      demo.fill();
    } else if (titles.all().isEmpty()) {
      titles.found(untitled());
    }
  }

  private static NewTitle untitled() {
    return new NewTitle(
        "untitled",
        "Untitled",
        null,
        List.of("localhost"),
        ZoneId.systemDefault(),
        Locale.ENGLISH,
        "",
        null,
        Tokens.DEFAULT,
        null);
  }
}
