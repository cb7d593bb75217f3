package press.masthead.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import press.masthead.Masthead;

class CallTest {
  /** Any class that comes in a jar. */
  private static final Class<?> IN_A_JAR = LoggerFactory.class;

  @Test
  void isKnownAgainByTheSameWords() {
    assertThat(stamp("run", "--port", "9000")).isEqualTo(stamp("run", "--port", "9000"));
    assertThat(stamp("run", "--port", "9000"))
        .isNotEqualTo(stamp("run", "--port", "9001"))
        .isNotEqualTo(stamp("run", "--port 9000"))
        .isNotEqualTo(stamp("run"));
  }

  @Test
  void isAnotherForAnotherBuild() {
    assertThat(Call.of(Masthead.class, "run")).isEmpty();
    assertThat(Call.of(Test.class, "run").orElseThrow().stamp()).isNotEqualTo(stamp("run"));
  }

  @Test
  void isAnotherForAnotherSetting() {
    var before = stamp("run");
    System.setProperty("masthead.readership.length", "7");
    try {
      assertThat(stamp("run")).isNotEqualTo(before);
    } finally {
      System.clearProperty("masthead.readership.length");
    }
    assertThat(stamp("run")).isEqualTo(before);
  }

  @Test
  void tellsNothingWhereSettingsMayComeFromElsewhere() {
    for (var value : new String[] {"${HOME}", "optional:file:/etc/other"}) {
      var name = value.startsWith("$") ? "masthead.site.scheme" : "spring.config.import";
      System.setProperty(name, value);
      try {
        assertThat(Call.of(IN_A_JAR, "run")).as(name).isEmpty();
      } finally {
        System.clearProperty(name);
      }
    }
  }

  @Test
  void looksForTheFolderWhereItUsuallyIs() {
    assertThat(data("run")).isEqualTo(Path.of("data"));
    assertThat(data("run", "--data", "/srv/a")).isEqualTo(Path.of("/srv/a"));
    assertThat(data("run", "--data=/srv/b", "--no-demo")).isEqualTo(Path.of("/srv/b"));
    assertThat(Call.of(IN_A_JAR, "run", "--database-url", "postgresql://h/d"))
        .map(Call::databaseUrl)
        .contains("postgresql://h/d");
  }

  private static String stamp(String... arguments) {
    return Call.of(IN_A_JAR, arguments).orElseThrow().stamp();
  }

  private static Path data(String... arguments) {
    return Call.of(IN_A_JAR, arguments).orElseThrow().data();
  }
}
