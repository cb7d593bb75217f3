package press.masthead.title;

import java.util.Set;

/**
 * Addresses under every title that are not its sections' and stories'. What the program itself
 * answers, anew for each reader, is told apart from pages with a name of their own.
 */
public final class OwnPaths {
  private static final Set<String> PROGRAM =
      Set.of(
          "account",
          "api",
          "assets",
          "comments",
          "desk",
          "error",
          "favicon.ico",
          "health",
          "most-read",
          "pictures",
          "search");

  private static final Set<String> PAGES =
      Set.of("archive", "authors", "imprint", "issues", "topics");

  private OwnPaths() {}

  /** Whether the program answers at that path, which begins with a slash. */
  public static boolean isPrograms(String path) {
    var end = path.indexOf('/', 1);
    return PROGRAM.contains(end < 0 ? path.substring(1) : path.substring(1, end))
        || path.equals("/issues");
  }

  /** Whether no section at the top may have that slug. */
  public static boolean isTaken(String slug) {
    return PROGRAM.contains(slug) || PAGES.contains(slug);
  }
}
