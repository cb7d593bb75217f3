package press.masthead.staff;

import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ./masthead audit}: whether the record of what was done is as it was written. */
@Command(
    name = "audit",
    description = "The record of everything that was done.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = AuditCommand.Verify.class)
public final class AuditCommand {

  @Command(
      name = "verify",
      description = {
        "Looks whether the record is whole; fails and names the first fault if not.",
        "It ends with the last entry's number and hash. Keep them elsewhere and give them to a"
            + " later run: only so can it tell a record that was written anew."
      })
  static final class Verify implements Callable<Integer> {
    @Autowired Audit audit;
    @Spec CommandSpec spec;

    @Option(
        names = "--known",
        paramLabel = "NUMBER:HASH",
        description = "An entry as an earlier run gave it.",
        converter = KnownConverter.class)
    Audit.@Nullable Known known;

    @Override
    public Integer call() {
      var terminal = spec.commandLine().getOut();
      return switch (audit.check(known)) {
        case Audit.Check.Whole(long entries, String head) -> {
          terminal.printf("The audit is whole: %,d entries.%n%d:%s%n", entries, entries, head);
          yield 0;
        }
        case Audit.Check.Broken(String fault) -> {
          terminal.printf("The audit is not whole: %s.%n", fault);
          yield 1;
        }
      };
    }
  }

  static final class KnownConverter implements ITypeConverter<Audit.Known> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\p{XDigit}{64})");

    @Override
    public Audit.Known convert(String value) {
      var parts = FORM.matcher(value);
      if (!parts.matches()) {
        throw new TypeConversionException(
            "give an entry's number, a colon and its hash of 64 digits, as audit verify prints it");
      }
      return new Audit.Known(Long.parseLong(parts.group(1)), parts.group(2));
    }
  }
}
