package press.masthead.staff;

import java.util.concurrent.Callable;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./masthead staff}: what who runs the machine does for the newsroom. */
@Command(
    name = "staff",
    description = "The newsroom's accounts.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = StaffCommand.Link.class)
public final class StaffCommand {

  @Command(
      name = "link",
      description = {
        "Prints a link, good once, by which somebody chooses a new password.",
        "For who lost the password or the authenticator, which ends with it; passkeys stay."
      })
  static final class Link implements Callable<Integer> {
    @Autowired Invitations invitations;
    @Spec CommandSpec spec;

    @Parameters(paramLabel = "EMAIL", description = "The address they sign in with.")
    String email;

    @Override
    public Integer call() {
      var link = invitations.renew(email);
      if (link.isEmpty()) {
        spec.commandLine().getErr().println("Nobody of the newsroom has the address " + email);
        return 1;
      }
      spec.commandLine().getOut().println(link.get());
      return 0;
    }
  }
}
