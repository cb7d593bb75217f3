package press.masthead.story;

import java.util.List;
import org.springframework.stereotype.Component;
import press.masthead.changelog.Change;
import press.masthead.changelog.ClusterFollower;
import press.masthead.title.Section;
import press.masthead.title.Sections;

/** Stories follow their section when it moves in the tree: they are listed in all above it. */
@Component
class SectionMoves implements ClusterFollower {
  private final StoryTable stories;
  private final PublishedTable published;
  private final Publication publication;

  SectionMoves(StoryTable stories, PublishedTable published, Publication publication) {
    this.stories = stories;
    this.published = published;
    this.publication = publication;
  }

  @Override
  public String name() {
    return "section-moves";
  }

  @Override
  public void follow(List<Change> changes) {
    changes.stream()
        .flatMap(change -> change.keys().stream())
        .filter(key -> key.startsWith(Sections.MOVED))
        .map(key -> new Section.Id(Long.parseLong(key.substring(Sections.MOVED.length()))))
        .distinct()
        .flatMap(section -> published.listedUnder(List.of(section)).stream())
        .distinct()
        .forEach(story -> stories.lock(story).ifPresent(publication::relist));
  }
}
