package press.masthead.archive.extract.content;

import java.util.Comparator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The story's own element of a page, cleaned, as a tree of its own. The page is left as it was. */
public record MainContent(Element content, @Nullable String byline) {
  private static final int ENOUGH = 500;

  public static MainContent of(Document page, Clues clues) {
    var prepared = page.clone();
    Preparation.prepare(prepared);
    Surroundings.removeComments(prepared.body());
    var attempts = new java.util.ArrayList<MainContent>();
    for (var effort : Effort.STRICTEST_FIRST) {
      var attempt = new Attempt(prepared.clone(), clues, effort);
      var content = attempt.content();
      Surroundings.removeFrom(content);
      Asides.removeFrom(content);
      var found = new MainContent(content, attempt.byline());
      if (Measures.text(content).length() >= ENOUGH) {
        return found;
      }
      attempts.add(found);
    }
    return attempts.stream()
        .max(Comparator.comparingInt(found -> Measures.text(found.content()).length()))
        .orElseThrow();
  }
}
