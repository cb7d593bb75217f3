package press.masthead.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import press.masthead.archive.extract.PageRefused;
import press.masthead.archive.extract.SavedPage;

/** Pages on disk. */
final class PageFiles {
  private static final Pattern PAGE =
      Pattern.compile("(?i).+\\.(x?html?|shtml|php|aspx?|txt|text)");
  private static final Pattern BESIDE =
      Pattern.compile("(?i).+[_.-](files|dateien|fichiers|archivos|bestanden|file)");

  private PageFiles() {}

  /**
   * @throws PageRefused where the file is too large to be a page, before it is read
   */
  static SavedPage read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new PageRefused("is a folder; name a file in it");
    }
    SavedPage.checkSize(Files.size(file));
    return new SavedPage(Files.readAllBytes(file), null);
  }

  /**
   * The files named, and the pages in the folders named, in order. What a browser saved beside a
   * page is left to that page. To be closed.
   */
  static Stream<Path> under(List<Path> paths) {
    return paths.stream().flatMap(PageFiles::under);
  }

  private static Stream<Path> under(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    try {
      return Files.walk(path).filter(PageFiles::isPage).sorted();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPage(Path file) {
    var parent = file.getParent();
    return PAGE.matcher(file.getFileName().toString()).matches()
        && Files.isRegularFile(file)
        && (parent == null || !BESIDE.matcher(parent.getFileName().toString()).matches());
  }

  /** Why a file could not be read, and what to do. */
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file; check the name";
      case AccessDeniedException _ -> "may not be read; give yourself the right to read it";
      default -> "could not be read (" + e.getMessage() + "); copy it to a disk that works";
    };
  }
}
