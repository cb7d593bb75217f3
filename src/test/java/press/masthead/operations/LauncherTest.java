package press.masthead.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a folder of its own, where nothing is built. */
class LauncherTest {
  @TempDir Path folder;

  private record Outcome(int status, String said) {}

  @Test
  void saysInTwoLinesThatAJdkIsMissing() throws Exception {
    var outcome = call("needed=25", "needed=99", Map.of(), "run");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.said().lines()).hasSize(2);
    assertThat(outcome.said()).contains("needs a JDK 99", "Install one", "JAVA_HOME");
  }

  @Test
  void helpsWithoutBuilding() throws Exception {
    var outcome = call("needed=25", "needed=25", Map.of(), "--help");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.said()).contains("run ", "test ");
    assertThat(folder.resolve(".build")).doesNotExist();
  }

  @Test
  void findsTheJdkBehindALinkOnThePath() throws Exception {
    var links = Files.createDirectory(folder.resolve("links"));
    var jdk = Path.of(System.getProperty("java.home"));
    Files.createSymbolicLink(links.resolve("javac"), jdk.resolve("bin/javac"));
    var outcome =
        call(
            "build_if_needed\n",
            "say \"found $JAVA_HOME\"; exit 0\n",
            Map.of("PATH", links + ":/usr/bin:/bin"),
            "run");
    assertThat(outcome.said()).contains("found " + jdk);
  }

  private Outcome call(String text, String other, Map<String, String> environment, String argument)
      throws IOException, InterruptedException {
    var script = folder.resolve("masthead");
    Files.writeString(script, Files.readString(Path.of("masthead")).replace(text, other));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    var builder = new ProcessBuilder(script.toString(), argument).redirectErrorStream(true);
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    var process = builder.start();
    var said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), said);
  }
}
