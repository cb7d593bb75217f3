package press.masthead.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class SettingsAreDocumentedTest {
  @Test
  void inOnePlace() throws IOException {
    var manual = Files.readString(Path.of("docs/operations.md"));
    assertThat(settings()).isNotEmpty().allSatisfy(name -> assertThat(manual).contains("`" + name));
  }

  private static Stream<String> settings() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scan.findCandidateComponents("press.masthead").stream()
        .map(found -> type(String.valueOf(found.getBeanClassName())))
        .flatMap(type -> names(type.getAnnotation(ConfigurationProperties.class).value(), type));
  }

  private static Stream<String> names(String above, Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(component -> names(above + "." + kebab(component.getName()), component));
  }

  private static Stream<String> names(String name, RecordComponent component) {
    return component.getType().isRecord() ? names(name, component.getType()) : Stream.of(name);
  }

  private static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
