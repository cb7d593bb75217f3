package press.masthead.site;

import gg.jte.generated.precompiled.Templates;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.masthead.page.Layouts;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;
import press.masthead.page.Times;
import press.masthead.story.Corrections;
import press.masthead.story.Corrections.Month;
import press.masthead.title.Title;

/** Everything that a title corrected: the newest month, and each month by itself. */
@Component
@Order(Precedence.FIXED)
class CorrectionPages implements PageSource {
  static final String PATH = "/corrections";

  private final Corrections corrections;
  private final Layouts layouts;
  private final Templates templates;

  CorrectionPages(Corrections corrections, Layouts layouts, Templates templates) {
    this.corrections = corrections;
    this.layouts = layouts;
    this.templates = templates;
  }

  @Override
  public Optional<Page> assemble(PageRequest request) {
    var title = request.title();
    if (request.path().equals(PATH)) {
      var months = corrections.months(title);
      return Optional.of(
          months.isEmpty() ? empty(title) : page(title, months.getFirst().month(), months, PATH));
    }
    return month(request.path()).flatMap(month -> month(title, month));
  }

  private Optional<Page> month(Title title, YearMonth month) {
    var months = corrections.months(title);
    return months.stream().anyMatch(each -> each.month().equals(month))
        ? Optional.of(page(title, month, months, PATH + "/" + month))
        : Optional.empty();
  }

  private static Optional<YearMonth> month(String path) {
    try {
      return path.matches(PATH + "/\\d{4}-\\d\\d")
          ? Optional.of(YearMonth.parse(path.substring(PATH.length() + 1)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Page page(Title title, YearMonth month, List<Month> months, String path) {
    var heading =
        path.equals(PATH) ? "Corrections" : "Corrections, " + Times.of(title).month(month);
    var layout =
        layouts.of(title, heading).at(path).describedAs("What " + title.name() + " got wrong.");
    return Page.html(
        templates.siteCorrections(
            new CorrectionsPage(layout, month, corrections.in(title, month), months)));
  }

  private Page empty(Title title) {
    var layout = layouts.of(title, "Corrections").at(PATH);
    return Page.html(
        templates.siteCorrections(new CorrectionsPage(layout, null, List.of(), List.of())));
  }
}
