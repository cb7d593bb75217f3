package press.masthead.site;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;
import press.masthead.story.PublishedStories;
import press.masthead.title.Sections;

/** From where a section or an imported story used to be, the way to where it is. */
@Component
@Order(Precedence.FORMER)
class FormerAddresses implements PageSource {
  private final Sections sections;
  private final PublishedStories stories;
  private final Notices notices;

  FormerAddresses(Sections sections, PublishedStories stories, Notices notices) {
    this.sections = sections;
    this.stories = stories;
    this.notices = notices;
  }

  @Override
  public Optional<Page> assemble(PageRequest request) {
    return section(request)
        .or(() -> story(request))
        .<Page>map(Page.Moved::new)
        .or(() -> notices.at(request.title(), request.path()));
  }

  private Optional<String> section(PageRequest request) {
    return sections
        .formerlyAt(request.title().id(), request.path())
        .map(section -> section.path())
        .filter(path -> !path.equals(request.path()));
  }

  private Optional<String> story(PageRequest request) {
    return stories
        .standing(request.title().id(), request.path())
        .map(PublishedStories.Standing::path);
  }
}
