package press.masthead.site;

import gg.jte.generated.precompiled.Templates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.masthead.page.Layouts;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;
import press.masthead.page.Times;
import press.masthead.story.PublishedStories;
import press.masthead.title.Title;

/** The archive by day, for months that are too full for a page. */
@Component
@Order(Precedence.FIXED)
class DayPages implements PageSource {
  private final PublishedStories stories;
  private final Cards cards;
  private final Layouts layouts;
  private final Templates templates;

  DayPages(PublishedStories stories, Cards cards, Layouts layouts, Templates templates) {
    this.stories = stories;
    this.cards = cards;
    this.layouts = layouts;
    this.templates = templates;
  }

  @Override
  public Optional<Page> assemble(PageRequest request) {
    return date(request.path())
        .flatMap(date -> day(request.title(), date))
        .map(page -> Page.html(templates.siteDay(page)));
  }

  private static Optional<LocalDate> date(String path) {
    try {
      return path.matches(ArchivePages.PATH + "/\\d{4}-\\d\\d-\\d\\d")
          ? Optional.of(LocalDate.parse(path.substring(ArchivePages.PATH.length() + 1)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<DayPage> day(Title title, LocalDate date) {
    var found = stories.on(title, date);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var name = Times.of(title).fullDate(date);
    return Optional.of(
        new DayPage(
            layouts
                .of(title, name)
                .at(ArchivePages.PATH + "/" + date)
                .describedAs("What " + title.name() + " published on " + name + "."),
            date,
            cards.plain(title, found)));
  }
}
