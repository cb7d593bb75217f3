package press.masthead.front;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import press.masthead.story.PublishedStories;
import press.masthead.story.Teasers;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;

/** Makes up the fronts by rule: what is newest leads, a picture helps. */
@Service
public class Fronts {
  private static final int RECENT = 40;

  /** Enough for a strip where all that stands above it is of that section. */
  private static final int RECENT_OF_A_STRIP = 25;

  private static final int IN_A_STRIP = 5;
  private static final int OPINIONS = 4;

  private final Sections sections;

  Fronts(Sections sections) {
    this.sections = sections;
  }

  /** A title's home page, which may show other teasers too. */
  public Front home(Title title, Teasers teasers) {
    var navigation = sections.navigation(title.id());
    var all = PublishedStories.list(title.id());
    teasers.ahead(all, RECENT);
    navigation.forEach(section -> teasers.ahead(section.key(), RECENT_OF_A_STRIP));
    var opinion = navigation.stream().filter(Opinion::is).findFirst();
    var makeUp = new MakeUp(teasers);
    var opinions = opinion.flatMap(section -> strip(makeUp, section, OPINIONS));
    var recent = makeUp.newest(all, RECENT);
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
  public Front of(Section section, Teasers teasers) {
    var children = sections.tree(section.title()).children(section.id());
    teasers.ahead(section.key(), RECENT);
    children.forEach(child -> teasers.ahead(child.key(), RECENT_OF_A_STRIP));
    var makeUp = new MakeUp(teasers);
    var recent = makeUp.newest(section.key(), RECENT);
    var lead = makeUp.lead(recent);
    var beside = makeUp.next(recent, 4);
    var strips =
        children.stream().flatMap(child -> strip(makeUp, child, IN_A_STRIP).stream()).toList();
    return new Front(lead, beside, makeUp.next(recent, RECENT), null, strips);
  }

  private static Optional<Front.Strip> strip(MakeUp makeUp, Section section, int most) {
    var recent = makeUp.newest(section.key(), RECENT_OF_A_STRIP);
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
