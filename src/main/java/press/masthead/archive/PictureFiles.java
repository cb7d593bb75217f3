package press.masthead.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pictures a browser saved with a page: beside it, in a folder named after it ({@code
 * page_files}, {@code page-Dateien}, {@code page.files}).
 */
record PictureFiles(List<Path> folders) {

  static PictureFiles beside(Path page) {
    var name = page.getFileName().toString();
    var dot = name.lastIndexOf('.');
    var base = dot > 0 ? name.substring(0, dot) : name;
    var parent = page.toAbsolutePath().getParent();
    try (var siblings = Files.newDirectoryStream(parent, each -> isFor(base, each))) {
      var folders = new java.util.ArrayList<Path>();
      siblings.forEach(folders::add);
      return new PictureFiles(List.copyOf(folders));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFor(String base, Path sibling) {
    var name = sibling.getFileName().toString();
    return Files.isDirectory(sibling)
        && name.startsWith(base)
        && name.substring(base.length()).matches("[_.-]\\p{L}+");
  }

  /** The file an address of the page was saved as; never one outside of the page's folder. */
  Optional<Path> of(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    var path = address.replaceFirst("[?#].*$", "");
    var name = decoded(path.substring(path.lastIndexOf('/') + 1));
    if (name.isBlank() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
      return Optional.empty();
    }
    return folders.stream().flatMap(folder -> in(folder, name).stream()).findFirst();
  }

  /** The one file there is; empty if there are none or several. */
  Optional<Path> only() {
    var files = folders.stream().flatMap(PictureFiles::within).limit(2).toList();
    return files.size() == 1 ? Optional.of(files.getFirst()) : Optional.empty();
  }

  private static Stream<Path> within(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> in(Path folder, String name) {
    try {
      var file = folder.resolve(name);
      return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath())
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | InvalidPathException _) {
      return Optional.empty();
    }
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return name;
    }
  }
}
