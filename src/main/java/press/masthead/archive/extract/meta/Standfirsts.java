package press.masthead.archive.extract.meta;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The lines about the headline: the kicker above, the standfirst below. */
final class Standfirsts {
  private static final String STANDFIRST =
      "[class~=(?i)(^|[\\s_-])(standfirst|subtitle|sub-?head(line)?|dek|deck|teaser-?text|chapo|chapeau"
          + "|entradilla|bajada|vorspann|sommario|occhiello|ingress|manchet)([\\s_-]|$)],"
          + " [itemprop=alternativeHeadline], [itemprop=description]:not(meta)";
  private static final int LONGEST = 600;
  private static final int LONGEST_KICKER = 80;

  private Standfirsts() {}

  static @Nullable String shown(Document page, @Nullable Element heading) {
    return near(page, heading, STANDFIRST, LONGEST);
  }

  static @Nullable String kicker(Document page, @Nullable Element heading) {
    return near(page, heading, Headlines.KICKER, LONGEST_KICKER);
  }

  /** The nearest within the elements around the headline, three levels up at most. */
  private static @Nullable String near(
      Document page, @Nullable Element heading, String wanted, int longest) {
    if (heading == null) {
      return null;
    }
    Element at = heading;
    for (var level = 0; level < 4 && at != null && at != page.body(); level++) {
      var found =
          at.select(wanted).stream()
              .filter(element -> element != heading && !element.text().isBlank())
              .map(element -> Texts.line(element.text()))
              .flatMap(text -> Optional.ofNullable(text).stream())
              .filter(text -> text.length() <= longest && !Likeness.same(text, heading.text()))
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      at = at.parent();
    }
    return null;
  }
}
