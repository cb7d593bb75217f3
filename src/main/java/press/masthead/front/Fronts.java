package press.masthead.front;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import press.masthead.story.PublishedStories;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;

/** Makes up the fronts by rule: what is newest leads, a picture helps. */
@Service
public class Fronts {
  private static final int RECENT = 40;
  private static final int IN_A_STRIP = 5;
  private static final int OPINIONS = 4;

  private final PublishedStories stories;
  private final Sections sections;

  Fronts(PublishedStories stories, Sections sections) {
    this.stories = stories;
    this.sections = sections;
  }

  /** A title's home page. */
  public Front home(Title title) {
    var navigation = sections.navigation(title.id());
    var opinion = navigation.stream().filter(Opinion::is).findFirst();
    var makeUp = new MakeUp();
    var opinions = opinion.flatMap(section -> strip(makeUp, section, OPINIONS));
    var recent = stories.newest(PublishedStories.list(title.id()), RECENT);
    var lead = makeUp.lead(recent);
    var beside = makeUp.next(recent, 5);
    var latest = makeUp.next(recent, 6);
    var strips =
        navigation.stream()
            .filter(section -> !Opinion.is(section))
            .flatMap(section -> strip(makeUp, section, IN_A_STRIP).stream())
            .toList();
    return new Front(lead, beside, latest, opinions.orElse(null), strips);
  }

  /** A section's front: its own stories and those of all below it. */
  public Front of(Section section) {
    var makeUp = new MakeUp();
    var recent = stories.newest(section.key(), RECENT);
    var lead = makeUp.lead(recent);
    var beside = makeUp.next(recent, 4);
    var strips =
        sections.tree(section.title()).children(section.id()).stream()
            .flatMap(child -> strip(makeUp, child, IN_A_STRIP).stream())
            .toList();
    return new Front(lead, beside, makeUp.next(recent, RECENT), null, strips);
  }

  private Optional<Front.Strip> strip(MakeUp makeUp, Section section, int most) {
    var recent = stories.newest(section.key(), RECENT);
    var lead = makeUp.lead(recent);
    if (lead == null) {
      return Optional.empty();
    }
    var others = makeUp.next(recent, most - 1);
    return Optional.of(
        new Front.Strip(section, Stream.concat(Stream.of(lead), others.stream()).toList()));
  }

  /** Where a title keeps its commentary: the section with that slug. */
  private static final class Opinion {
    private static final List<String> SLUGS = List.of("opinion", "comment", "commentary");

    static boolean is(Section section) {
      return SLUGS.contains(section.slug());
    }
  }
}
