package press.masthead.site;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;
import press.masthead.story.PublishedStories;
import press.masthead.story.PublishedStories.Found;

/** Stories at their addresses; from any other address they ever had, the way there. */
@Component
@Order(Precedence.CONTENT)
class StoryPages implements PageSource {
  private static final Pattern ADDRESS = Pattern.compile("/(?:.+/)?(\\d{4}-\\d\\d-\\d\\d-[^/]+)");

  private final PublishedStories stories;
  private final StoryRendering rendering;
  private final Notices notices;

  StoryPages(PublishedStories stories, StoryRendering rendering, Notices notices) {
    this.stories = stories;
    this.rendering = rendering;
    this.notices = notices;
  }

  @Override
  public Optional<Page> assemble(PageRequest request) {
    var address = ADDRESS.matcher(request.path());
    return address.matches()
        ? stories
            .find(request.title().id(), address.group(1), request.path())
            .map(found -> answer(request, found))
            .or(() -> notices.at(request.title(), address.group(1)))
        : Optional.empty();
  }

  private Page answer(PageRequest request, Found found) {
    return switch (found) {
      case Found.Here(var story) -> rendering.page(request.title(), story);
      case Found.Elsewhere(var path) -> new Page.Moved(path);
    };
  }
}
