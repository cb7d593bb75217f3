package press.masthead.site;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.springframework.stereotype.Component;
import press.masthead.page.Layouts;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;
import press.masthead.story.PublishedStories;

/** What stands at every address that nothing else answers for. */
@Component
class NotFoundPages implements PageSource {
  private static final int LATEST = 5;

  private final PublishedStories stories;
  private final Cards cards;
  private final Layouts layouts;
  private final Templates templates;

  NotFoundPages(PublishedStories stories, Cards cards, Layouts layouts, Templates templates) {
    this.stories = stories;
    this.cards = cards;
    this.layouts = layouts;
    this.templates = templates;
  }

  @Override
  public boolean isLast() {
    return true;
  }

  @Override
  public Optional<Page> assemble(PageRequest request) {
    var title = request.title();
    var words = ErrorWords.of(404);
    var latest = stories.newest(PublishedStories.list(title.id()), LATEST);
    var page =
        new ErrorPage(
            layouts.of(title, words.heading()).unlisted(),
            words.heading(),
            words.words(),
            cards.of(title, latest),
            null);
    return Optional.of(Page.html(templates.siteError(page)).withStatus(404));
  }
}
