package press.masthead.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import press.masthead.Masthead;

class ProgramTest {
  @TempDir Path folder;

  private record Outcome(int status, String out, String err) {}

  @Test
  void listsItsCommands() {
    assertThat(call("--help").out()).contains("Usage: masthead", "run", "test", "bench");
  }

  @Test
  void tellsNoOneOfItsTraining() {
    assertThat(call("--help").out()).doesNotContain("train");
  }

  @Test
  void helpsWithEveryCommandWithoutOpeningTheHouse() {
    helps(Program.line(Masthead.class));
  }

  private static void helps(CommandLine command) {
    for (var below : command.getSubcommands().values()) {
      assertThat(below.getUsageMessage()).contains("Usage: masthead", "--help");
      assertThat(below.getCommandSpec().usageMessage().description())
          .as(below.getCommandName())
          .satisfiesAnyOf(
              lines -> assertThat(lines).isNotEmpty(),
              lines -> assertThat(below.getCommandSpec().usageMessage().hidden()).isTrue());
      helps(below);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"run --port", "run --port eighty", "run --bogus", "ruin", "bench", ""})
  void refusesBadArgumentsInTwoLines(String arguments) {
    var outcome = call(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err().lines()).hasSize(2);
    assertThat(outcome.err()).contains("--help").doesNotContain("Exception");
  }

  @Test
  void refusesADataFolderItCannotWriteTo() throws Exception {
    var file = Files.writeString(folder.resolve("data"), "a file");
    refusesInTwoLines("cannot be used", "--data", "run", "--data", file.toString());
  }

  @Test
  void refusesAnAddressThatIsNoPostgres() {
    refusesInTwoLines(
        "not the address of a PostgreSQL",
        "postgresql://",
        "run",
        "--port",
        "0",
        "--data",
        folder.toString(),
        "--database-url",
        "mysql://root:s3same@localhost/masthead");
  }

  @Test
  void refusesADatabaseThatDoesNotAnswer() {
    refusesInTwoLines(
        "127.0.0.1:9/masthead does not let us in",
        "--database-url",
        "run",
        "--port",
        "0",
        "--data",
        folder.toString(),
        "--database-url",
        "postgresql://me:s3same@127.0.0.1:9/masthead");
    assertThat(folder.resolve("logs/masthead.log")).content().contains("PSQLException");
  }

  private static void refusesInTwoLines(String what, String mend, String... arguments) {
    var outcome = call(arguments);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err().lines()).hasSize(2);
    assertThat(outcome.err()).contains(what, mend).doesNotContain("s3same", "Exception");
  }

  private static Outcome call(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var line = Program.line(Masthead.class);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return new Outcome(line.execute(arguments), out.toString(), err.toString());
  }
}
