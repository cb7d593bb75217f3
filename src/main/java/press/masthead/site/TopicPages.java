package press.masthead.site;

import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.masthead.page.Layouts;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;
import press.masthead.story.PublishedStories;
import press.masthead.story.Topic;
import press.masthead.story.Topics;
import press.masthead.title.Title;

/** What a title wrote on a topic, across its sections. */
@Component
@Order(Precedence.FIXED)
class TopicPages implements PageSource {
  private static final String FOLDER = "/topics/";
  private static final int MOST = 60;

  private final Topics topics;
  private final PublishedStories stories;
  private final Cards cards;
  private final Layouts layouts;
  private final Templates templates;

  TopicPages(
      Topics topics, PublishedStories stories, Cards cards, Layouts layouts, Templates templates) {
    this.topics = topics;
    this.stories = stories;
    this.cards = cards;
    this.layouts = layouts;
    this.templates = templates;
  }

  @Override
  public Optional<Page> assemble(PageRequest request) {
    return request.path().startsWith(FOLDER)
        ? topics
            .bySlug(request.path().substring(FOLDER.length()))
            .map(topic -> Page.html(templates.siteList(page(request.title(), topic))))
        : Optional.empty();
  }

  private ListPage page(Title title, Topic topic) {
    var newest = stories.newest(PublishedStories.list(title.id(), topic.id()), MOST);
    return new ListPage(
        layouts.of(title, topic.name()).at(FOLDER + topic.slug()),
        "Topic",
        topic.name(),
        null,
        null,
        cards.of(title, newest),
        newest.size() == MOST ? "/archive" : null);
  }
}
