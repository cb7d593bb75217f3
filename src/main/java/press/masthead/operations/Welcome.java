package press.masthead.operations;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import press.masthead.staff.Invitations;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** What {@code run} says when the house is open: where to look. */
@Lazy
@Component
class Welcome {
  private final Titles titles;
  private final Invitations invitations;
  private final MastheadSettings settings;
  private final Environment environment;

  Welcome(
      Titles titles, Invitations invitations, MastheadSettings settings, Environment environment) {
    this.titles = titles;
    this.invitations = invitations;
    this.settings = settings;
    this.environment = environment;
  }

  void print(PrintWriter terminal) {
    terminal.println();
    terminal.println("Masthead is open.");
    titles.all().forEach(title -> line(terminal, title.name(), title.url("/")));
    desk(terminal, titles.all().getFirst());
    line(terminal, "Mail", mail());
    line(terminal, "Data", absolute(settings.data()));
    terminal.println("Ctrl-C closes it.");
    terminal.println();
    terminal.flush();
  }

  /** Its address; as long as nobody administers it, with a link for who is to. */
  private void desk(PrintWriter terminal, Title title) {
    if (invitations.isFirstWanted()) {
      line(terminal, "Your way in", invitations.first());
      line(terminal, "", "makes you the administrator; good once, for a week");
    } else {
      line(terminal, "Newsroom", title.url("/desk"));
    }
  }

  private String mail() {
    var server = environment.getProperty("spring.mail.host");
    if (server != null) {
      return "by " + server;
    }
    var outbox = environment.getProperty("masthead.mail.outbox", Path.class);
    return absolute(outbox == null ? settings.data().resolve("outbox") : outbox);
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private static void line(PrintWriter terminal, String name, String value) {
    terminal.printf("  %-20s %s%n", name, value);
  }
}
