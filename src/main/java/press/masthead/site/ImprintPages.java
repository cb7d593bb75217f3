package press.masthead.site;

import gg.jte.generated.precompiled.Templates;
import java.time.Year;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.masthead.page.Layouts;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;
import press.masthead.page.Times;
import press.masthead.title.IssueRule;
import press.masthead.title.Title;

/** Who publishes the title, and when its issues appear: a calendar for each year. */
@Component
@Order(Precedence.FIXED)
class ImprintPages implements PageSource {
  static final String ISSUES = "/issues";
  private static final int MOST_IN_A_YEAR = 366;

  private final Layouts layouts;
  private final Templates templates;

  ImprintPages(Layouts layouts, Templates templates) {
    this.layouts = layouts;
    this.templates = templates;
  }

  @Override
  public Optional<Page> assemble(PageRequest request) {
    var title = request.title();
    if (request.path().equals("/imprint")) {
      return Optional.of(
          Page.html(templates.siteImprint(layouts.of(title, "Imprint").at("/imprint"))));
    }
    var issues = title.issues();
    return issues != null && request.path().matches(ISSUES + "/(19|20|21)\\d\\d")
        ? Optional.of(
            Page.html(templates.siteIssues(calendar(title, issues, year(request.path())))))
        : Optional.empty();
  }

  private static Year year(String path) {
    return Year.parse(path.substring(ISSUES.length() + 1));
  }

  private IssuesPage calendar(Title title, IssueRule issues, Year year) {
    var layout = layouts.of(title, issues.name() + " " + year).at(ISSUES + "/" + year).unlisted();
    var days =
        issues.next(year.atDay(1), MOST_IN_A_YEAR).stream()
            .takeWhile(day -> Year.from(day).equals(year))
            .toList();
    return new IssuesPage(layout, issues, year, days, Times.of(title));
  }
}
