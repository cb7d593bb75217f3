package press.masthead.site;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.masthead.page.Layouts;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;
import press.masthead.story.Author;
import press.masthead.story.Authors;
import press.masthead.story.PublishedStories;
import press.masthead.title.Title;

/** Those who sign stories, and what they wrote for the title. */
@Component
@Order(Precedence.FIXED)
class AuthorPages implements PageSource {
  static final String FOLDER = "/authors/";
  private static final int MOST = 60;

  private final Authors authors;
  private final PublishedStories stories;
  private final Cards cards;
  private final Layouts layouts;
  private final Templates templates;

  AuthorPages(
      Authors authors,
      PublishedStories stories,
      Cards cards,
      Layouts layouts,
      Templates templates) {
    this.authors = authors;
    this.stories = stories;
    this.cards = cards;
    this.layouts = layouts;
    this.templates = templates;
  }

  @Override
  public Optional<Page> assemble(PageRequest request) {
    return request.path().startsWith(FOLDER)
        ? authors
            .bySlug(request.path().substring(FOLDER.length()))
            .map(author -> Page.html(templates.siteList(page(request.title(), author))))
        : Optional.empty();
  }

  private ListPage page(Title title, Author author) {
    var path = FOLDER + author.slug();
    var newest = stories.newest(PublishedStories.list(title.id(), author.id()), MOST);
    return new ListPage(
        layouts
            .of(title, author.name())
            .at(path)
            .describedAs(author.bio())
            .with(Feeds.of(author.name(), path)),
        "Author",
        author.name(),
        author.role(),
        author.bio(),
        cards.of(title, newest),
        newest.size() == MOST ? "/search?author=" + author.slug() : null);
  }
}
