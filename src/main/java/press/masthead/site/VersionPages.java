package press.masthead.site;

import gg.jte.generated.precompiled.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.masthead.page.Layouts;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;
import press.masthead.story.Differences;
import press.masthead.story.PublishedStories;
import press.masthead.story.PublishedStories.Found;
import press.masthead.story.Teaser;
import press.masthead.story.Versions;
import press.masthead.story.Versions.Version;
import press.masthead.title.Title;

/** What was changed in a story since it came out, where the title lets readers see that. */
@Component
@Order(Precedence.CONTENT)
class VersionPages implements PageSource {
  static final String END = "/versions";
  private static final Pattern PATH =
      Pattern.compile("(/(?:.+/)?(\\d{4}-\\d\\d-\\d\\d-[^/]+))" + END);
  private static final int MOST = 50;

  private final PublishedStories stories;
  private final Versions versions;
  private final Layouts layouts;
  private final Templates templates;

  VersionPages(PublishedStories stories, Versions versions, Layouts layouts, Templates templates) {
    this.stories = stories;
    this.versions = versions;
    this.layouts = layouts;
    this.templates = templates;
  }

  @Override
  public Optional<Page> assemble(PageRequest request) {
    var path = PATH.matcher(request.path());
    return path.matches() && request.title().versions()
        ? stories
            .find(request.title().id(), path.group(2), path.group(1))
            .map(found -> answer(request.title(), found))
        : Optional.empty();
  }

  private Page answer(Title title, Found found) {
    return switch (found) {
      case Found.Here(var story) -> page(title, story.teaser());
      case Found.Elsewhere(var path) -> new Page.Moved(path + END);
    };
  }

  private Page page(Title title, Teaser story) {
    var found = versions.of(story.id(), MOST + 1);
    var layout =
        layouts.of(title, "Versions: " + story.headline()).at(story.path() + END).unlisted();
    return Page.html(
        templates.siteVersions(
            new VersionsPage(layout, story, lines(found), found.size() <= MOST)));
  }

  private static List<VersionsPage.Line> lines(List<Version> found) {
    var lines = new ArrayList<VersionsPage.Line>();
    for (int n = 0; n < Math.min(found.size(), MOST); n++) {
      var version = found.get(n);
      var first = n + 1 == found.size();
      lines.add(
          new VersionsPage.Line(
              version,
              first,
              first
                  ? List.of()
                  : Differences.between(found.get(n + 1).content(), version.content())));
    }
    return lines;
  }
}
