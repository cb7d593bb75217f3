package press.masthead.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Other people's material, which stays outside of the repository. A test that needs it is skipped
 * where it is not there. Looked for where the system property {@code masthead.shared} or the
 * environment's {@code MASTHEAD_SHARED} says, else as {@code shared} beside or above the
 * repository.
 */
public final class Shared {
  private Shared() {}

  /** A file or folder below, such as {@code corpora/B-wire/images}. */
  public static Path path(String name) {
    var path = root().map(root -> root.resolve(name)).filter(Files::exists);
    Assumptions.assumeTrue(path.isPresent(), () -> "no shared material: " + name);
    return path.orElseThrow();
  }

  private static Optional<Path> root() {
    var named =
        Stream.of(System.getProperty("masthead.shared"), System.getenv("MASTHEAD_SHARED"))
            .filter(Objects::nonNull)
            .map(Path::of);
    var here = Path.of("").toAbsolutePath();
    var above =
        Stream.iterate(here, Objects::nonNull, Path::getParent)
            .map(folder -> folder.resolveSibling("shared"));
    return Stream.concat(named, above).filter(Files::isDirectory).findFirst();
  }
}
