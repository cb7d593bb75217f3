package press.masthead.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.api.token.Scope;
import press.masthead.staff.Role;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Visitor;

/** What the manual tells programs to do, done as it stands there. */
@RunningMasthead
class DocsTest extends ApiCase {
  private static final Path MANUAL = Path.of("docs/api.md");

  @TempDir Path folder;

  private String token = "";

  @BeforeEach
  void makeToken() {
    token =
        programs.token(
            programs.member(courier, Role.EDITOR), courier, Scope.READ, Scope.WRITE, Scope.PUBLISH);
  }

  @Test
  void aDozenLinesOfPythonPublishAStory() throws Exception {
    assumeTrue(isThere("python3"), "no python3 on this machine");
    var url = run("python3", snippet("python")).strip();
    var page = new Visitor(port).get(path(url)).page();
    assertThat(page.select("h1").text()).isEqualTo("Night ferry sails again");
    assertThat(page.text()).contains("The night ferry sails again from Monday.");
  }

  @Test
  void soDoesCurl() throws Exception {
    assumeTrue(isThere("curl"), "no curl on this machine");
    var answers = run("sh", snippet("sh"));
    var url = Pattern.compile("\"url\":\"([^\"]+)\"").matcher(answers);
    assertThat(url.find()).as(answers).isTrue();
    var page = new Visitor(port).get(path(url.group(1))).page();
    assertThat(page.select("h1").text()).isEqualTo("Day ferry sails again");
  }

  private static String snippet(String language) throws IOException {
    var fence = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
    var found = fence.matcher(Files.readString(MANUAL));
    assertThat(found.find()).as(language).isTrue();
    return found.group(1);
  }

  private String run(String interpreter, String script) throws Exception {
    var file = Files.writeString(folder.resolve("script"), script);
    var builder = new ProcessBuilder(interpreter, file.toString()).directory(folder.toFile());
    builder.environment().put("MASTHEAD_URL", "http://localhost:" + port);
    builder.environment().put("MASTHEAD_TOKEN", token);
    var errors = folder.resolve("errors").toFile();
    var process = builder.redirectError(errors).start();
    var said = said(process.getInputStream());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said + Files.readString(errors.toPath())).isZero();
    return said;
  }

  private static String said(InputStream output) throws IOException {
    return new String(output.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static boolean isThere(String command) {
    return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }

  private static String path(String url) {
    return url.replaceFirst("^https?://[^/]+", "");
  }
}
