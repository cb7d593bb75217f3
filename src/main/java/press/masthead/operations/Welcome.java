package press.masthead.operations;

import java.io.PrintWriter;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import press.masthead.title.Titles;

/** What {@code run} says when the house is open: where to look. */
@Lazy
@Component
class Welcome {
  private final Titles titles;
  private final MastheadSettings settings;

  Welcome(Titles titles, MastheadSettings settings) {
    this.titles = titles;
    this.settings = settings;
  }

  void print(PrintWriter terminal) {
    terminal.println();
    terminal.println("Masthead is open.");
    titles.all().forEach(title -> line(terminal, title.name(), title.url("/")));
    line(terminal, "Data", settings.data().toAbsolutePath().normalize().toString());
    terminal.println("Ctrl-C closes it.");
    terminal.println();
    terminal.flush();
  }

  private static void line(PrintWriter terminal, String name, String value) {
    terminal.printf("  %-24s %s%n", name, value);
  }
}
