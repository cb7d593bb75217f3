package press.masthead.readership;

import java.util.concurrent.Callable;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./masthead readership}. */
@Command(
    name = "readership",
    description = "The log of who read what.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ReadershipCommand.Verify.class, ReadershipCommand.Recount.class})
public final class ReadershipCommand {

  @Command(
      name = "verify",
      description = {
        "Makes the counts and the most-read lists again from the log and compares.",
        "Fails if there is any difference."
      })
  static final class Verify implements Callable<Integer> {
    @Autowired Readership readership;
    @Spec CommandSpec spec;

    @Override
    public Integer call() {
      var found = readership.verify();
      var terminal = spec.commandLine().getOut();
      terminal.printf(
          "%,d views logged; differences: %,d (%,d hourly counts, %,d places in lists)%n",
          found.views(), found.differences(), found.hours(), found.places());
      if (found.differences() > 0) {
        terminal.println("To make the counts again: ./masthead readership recount");
      }
      return found.differences() == 0 ? 0 : 1;
    }
  }

  @Command(name = "recount", description = "Makes the counts and lists again from the log.")
  static final class Recount implements Callable<Integer> {
    @Autowired Readership readership;

    @Override
    public Integer call() {
      readership.recount();
      readership.rank();
      return 0;
    }
  }
}
