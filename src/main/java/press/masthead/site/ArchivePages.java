package press.masthead.site;

import gg.jte.generated.precompiled.Templates;
import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.masthead.page.Layouts;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;
import press.masthead.page.Times;
import press.masthead.story.PublishedStories;
import press.masthead.story.PublishedStories.Month;
import press.masthead.title.Title;

/**
 * The archive by month, never by page number, so that an old month's page stays as it is. That of a
 * full month leads to its days.
 */
@Component
@Order(Precedence.FIXED)
class ArchivePages implements PageSource {
  static final String PATH = "/archive";

  private final PublishedStories stories;
  private final Cards cards;
  private final Layouts layouts;
  private final Templates templates;

  ArchivePages(PublishedStories stories, Cards cards, Layouts layouts, Templates templates) {
    this.stories = stories;
    this.cards = cards;
    this.layouts = layouts;
    this.templates = templates;
  }

  @Override
  public Optional<Page> assemble(PageRequest request) {
    var title = request.title();
    if (request.path().equals(PATH)) {
      return Optional.of(Page.html(templates.siteArchive(archive(title))));
    }
    return month(request.path())
        .flatMap(month -> month(title, month))
        .map(page -> Page.html(templates.siteMonth(page)));
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

  private ArchivePage archive(Title title) {
    var years =
        stories.months(title.id()).stream()
            .collect(
                Collectors.groupingBy(
                    month -> Year.from(month.month()), LinkedHashMap::new, Collectors.toList()));
    return new ArchivePage(
        layouts
            .of(title, "Archive")
            .at(PATH)
            .describedAs("Everything that " + title.name() + " has published, by month."),
        years.entrySet().stream().map(year -> year(year.getKey(), year.getValue())).toList());
  }

  private static ArchivePage.YearOf year(Year year, List<Month> months) {
    return new ArchivePage.YearOf(
        year,
        months.stream().mapToInt(Month::stories).sum(),
        months.stream()
            .map(month -> new ArchivePage.Month(month.month(), month.stories()))
            .toList());
  }

  private Optional<MonthPage> month(Title title, YearMonth month) {
    return stories.month(title.id(), month).map(found -> page(title, found));
  }

  private MonthPage page(Title title, PublishedStories.MonthBetween found) {
    var month = found.month().month();
    var name = Times.of(title).month(month);
    return new MonthPage(
        layouts
            .of(title, name)
            .at(PATH + "/" + month)
            .describedAs("What " + title.name() + " published in " + name + "."),
        month,
        found.month().stories(),
        !found.month().isFull(),
        found.month().isFull() ? days(title, month) : daysWithStories(title, found.month()),
        found.earlier(),
        found.later());
  }

  private List<MonthPage.Day> daysWithStories(Title title, Month month) {
    var days =
        stories.newest(PublishedStories.list(title.id(), month.month()), month.stories()).stream()
            .collect(
                Collectors.groupingBy(
                    teaser -> title.day(teaser.firstPublished()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return days.entrySet().stream()
        .map(day -> {
          var shown = cards.plain(title, day.getValue());
          return new MonthPage.Day(day.getKey(), shown.size(), shown);
        })
        .toList();
  }

  private List<MonthPage.Day> days(Title title, YearMonth month) {
    return stories.days(title.id(), month).stream()
        .map(day -> new MonthPage.Day(day.date(), day.stories(), List.of()))
        .toList();
  }
}
