package press.masthead.editor;

import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;
import press.masthead.editor.link.Links;
import press.masthead.story.Check;
import press.masthead.story.Finding;
import press.masthead.story.Story;
import press.masthead.story.body.BodyLinks;
import press.masthead.title.Titles;

/** Looks whether there is anything where a story leads to. Our own addresses are not asked. */
@Component
class LinksCheck implements Check {
  private final Links links;
  private final Titles titles;

  LinksCheck(Links links, Titles titles) {
    this.links = links;
    this.titles = titles;
  }

  @Override
  public List<Finding> findings(Story story) {
    var away = BodyLinks.of(story.content().body()).stream().filter(this::leadsAway).toList();
    return links.problems(away).entrySet().stream()
        .map(each ->
            new Finding(
                Finding.Level.RECOMMENDED,
                "body",
                "look at the link to %s: it %s".formatted(each.getKey(), each.getValue())))
        .toList();
  }

  private boolean leadsAway(String url) {
    try {
      var host = URI.create(url).getHost();
      return host != null && titles.byHost(host).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
