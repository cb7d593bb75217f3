package press.masthead.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream stdout = System.out;
  private final PrintStream stderr = System.err;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(stdout);
    System.setErr(stderr);
  }

  @Test
  void printsOneObjectWithEveryField(@TempDir Path folder) throws IOException {
    var file = folder.resolve("page.txt");
    Files.writeString(file, "Ein Titel für alle\n\nEin Absatz, lang genug für einen Satz.\n");
    assertThat(run("--url", "https://paper.example/a", file.toString())).isZero();
    var json = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(json.propertyNames())
        .containsExactly(
            "headline",
            "title",
            "standfirst",
            "kicker",
            "byline",
            "byline_text",
            "source",
            "section",
            "published",
            "modified",
            "language",
            "picture",
            "body_text",
            "body",
            "related",
            "most_read",
            "imprint",
            "url",
            "site");
    assertThat(json.path("headline").asString()).isEqualTo("Ein Titel für alle");
    assertThat(json.path("url").asString()).isEqualTo("https://paper.example/a");
  }

  @Test
  void saysWhatIsWrongAndWhatToDo(@TempDir Path folder) throws IOException {
    var empty = Files.createFile(folder.resolve("empty.html"));
    assertThat(run(empty.toString())).isEqualTo(1);
    assertThat(run(folder.resolve("none.html").toString())).isEqualTo(1);
    assertThat(run(folder.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            empty + ": is empty; save the page again",
            folder.resolve("none.html") + ": there is no such file; check the name",
            folder + ": is a folder; name a file in it");
  }

  private static int run(String... args) {
    return new CommandLine(new ExtractCommand()).execute(args);
  }
}
