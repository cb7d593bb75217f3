package press.masthead.editor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.masthead.editor.writing.Writings;
import press.masthead.story.Checks;
import press.masthead.story.Move;
import press.masthead.story.NewsDesks;
import press.masthead.story.PublishedStories;
import press.masthead.story.Standing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.Verb;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** Makes a story's screen. */
@Component
class StoryScreens {
  private final Stories stories;
  private final PublishedStories published;
  private final Checks checks;
  private final Writings writings;
  private final NewsDesks desks;
  private final EditorsStaff staff;
  private final Titles titles;
  private final Sections sections;
  private final Clock clock;

  StoryScreens(
      Stories stories,
      PublishedStories published,
      Checks checks,
      Writings writings,
      NewsDesks desks,
      EditorsStaff staff,
      Titles titles,
      Sections sections,
      Clock clock) {
    this.stories = stories;
    this.published = published;
    this.checks = checks;
    this.writings = writings;
    this.desks = desks;
    this.staff = staff;
    this.titles = titles;
    this.sections = sections;
    this.clock = clock;
  }

  Title title(Story story) {
    return titles.get(story.title());
  }

  /** Whether who asks may do that to the story, whatever state it is in. */
  boolean may(Story story, Verb verb) {
    return staff.permissions(story.title()).contains(verb.permission());
  }

  /**
   * @param refused the form that was not taken; null if none was sent
   */
  StoryScreen of(Story story, @Nullable VerbForm refused, boolean done) {
    var history = stories.history(story.id());
    var standing = desks.standing(story.id()).orElse(null);
    var spots = spots(story, standing);
    return new StoryScreen(
        story,
        title(story),
        section(story),
        standing,
        spots,
        clock.instant(),
        url(story),
        forms(story, refused, !spots.isEmpty()),
        isWritten(story) ? checks.of(story) : List.of(),
        history,
        stories.revisions(story.id()),
        staff.names(),
        writings.isUnsaved(story.id()),
        done ? history.stream().findFirst().map(StoryScreens::words).orElse(null) : null);
  }

  private List<VerbForm> forms(Story story, @Nullable VerbForm refused, boolean sendable) {
    return story.verbs().stream()
        .filter(verb -> verb != Verb.SAVE && may(story, verb))
        .filter(verb -> verb != Verb.SEND || sendable)
        .map(verb -> refused != null && refused.verb() == verb ? refused : VerbForm.of(verb))
        .toList();
  }

  /** All but where it stands now. */
  private List<Choice> spots(Story story, @Nullable Standing standing) {
    var spots = new ArrayList<Choice>();
    for (var desk : desks.of(List.of(story.title()))) {
      desk.stages().stream()
          .filter(stage -> stage.state() == story.state())
          .filter(stage -> standing == null || !stage.id().equals(standing.stage()))
          .map(stage -> Spot.choice(desk, stage))
          .forEach(spots::add);
      if (desk.first(story.state()).isEmpty()
          && (standing == null || !desk.id().equals(standing.desk()))) {
        spots.add(Spot.choice(desk));
      }
    }
    if (standing != null) {
      spots.add(new Choice(Spot.NOWHERE, "Off its desk"));
    }
    return List.copyOf(spots);
  }

  private static boolean isWritten(Story story) {
    return story.allows(Verb.SAVE);
  }

  private @Nullable String section(Story story) {
    var id = story.content().section();
    var tree = sections.tree(story.title());
    return id == null || tree.find(id).isEmpty()
        ? null
        : tree.trail(id).stream().map(Section::name).collect(Collectors.joining(" / "));
  }

  private @Nullable String url(Story story) {
    return Optional.of(story)
        .filter(each -> each.state() == Story.State.PUBLISHED)
        .flatMap(each -> published.find(each.id()))
        .map(found -> title(story).url(found.teaser().path()))
        .orElse(null);
  }

  private static String words(Move move) {
    return "The story was " + move.verb().done() + ".";
  }
}
