package press.masthead.archive.extract.meta;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The way to the story as the page shows it. */
final class Breadcrumbs {
  private static final String TRAIL =
      "[itemtype*=BreadcrumbList], [typeof*=BreadcrumbList], [aria-label~=(?i)bread-?crumb],"
          + " [class~=(?i)bread-?crumb], [id~=(?i)bread-?crumb]";
  private static final int MOST = 8;
  private static final int LONGEST = 80;

  private Breadcrumbs() {}

  static List<String> shown(Document page) {
    return page.select(TRAIL).stream()
        .map(Breadcrumbs::crumbs)
        .filter(crumbs -> !crumbs.isEmpty() && crumbs.size() <= MOST)
        .findFirst()
        .orElse(List.of());
  }

  private static List<String> crumbs(Element trail) {
    return trail.select("a").stream()
        .map(Element::text)
        .map(Texts::line)
        .filter(Objects::nonNull)
        .filter(crumb -> crumb.length() <= LONGEST)
        .distinct()
        .toList();
  }
}
