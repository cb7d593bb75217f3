package press.masthead.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import press.masthead.archive.extract.PageRefused;
import press.masthead.archive.extract.SavedPage;

/** Pages on disk. */
final class PageFiles {
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

  /** Why a file could not be read, and what to do. */
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException _ -> "there is no such file; check the name";
      case AccessDeniedException _ -> "may not be read; give yourself the right to read it";
      default -> "could not be read (" + e.getMessage() + "); copy it to a disk that works";
    };
  }
}
