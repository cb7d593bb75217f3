package press.masthead.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import press.masthead.story.NewsDesk;
import press.masthead.story.NewsDesks;
import press.masthead.title.Section;
import press.masthead.title.SectionTree;
import press.masthead.title.Sections;
import press.masthead.title.Title;

/** What a list of stories can be narrowed by. */
@Component
public class StoryChoices {
  private final NewsDesks desks;
  private final Sections sections;
  private final EditorsStaff staff;

  StoryChoices(NewsDesks desks, Sections sections, EditorsStaff staff) {
    this.desks = desks;
    this.sections = sections;
    this.staff = staff;
  }

  /**
   * Each in groups.
   *
   * @param sections a group a title
   * @param desks a group a desk: as a whole, then its stages
   * @param people everybody who may have written
   */
  public record Choices(
      List<Choice.Group> sections, List<Choice.Group> desks, List<Choice.Group> people) {}

  Choices of(List<Title> titles) {
    var names =
        titles.size() < 2
            ? Map.<Title.Id, String>of()
            : titles.stream().collect(Collectors.toMap(Title::id, Title::name));
    return new Choices(
        titles.stream()
            .map(title ->
                new Choice.Group(
                    names.getOrDefault(title.id(), ""), places(sections.tree(title.id()))))
            .filter(group -> !group.choices().isEmpty())
            .toList(),
        desks.of(titles.stream().map(Title::id).toList()).stream()
            .map(desk -> group(desk, names))
            .toList(),
        List.of(new Choice.Group("", people())));
  }

  private static Choice.Group group(NewsDesk desk, Map<Title.Id, String> names) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(Spot.value(desk), "All of " + desk.name()));
    desk.stages()
        .forEach(stage -> choices.add(new Choice(Spot.value(desk, stage), stage.name())));
    var title = names.get(desk.title());
    return new Choice.Group(title == null ? desk.name() : title + ", " + desk.name(), choices);
  }

  private static List<Choice> places(SectionTree tree) {
    return tree.all().stream()
        .map(section ->
            new Choice(
                String.valueOf(section.id().value()),
                tree.trail(section.id()).stream()
                    .map(Section::name)
                    .collect(Collectors.joining(" / "))))
        .toList();
  }

  private List<Choice> people() {
    return staff.names().entrySet().stream()
        .map(each -> new Choice(String.valueOf(each.getKey().value()), each.getValue()))
        .sorted(Comparator.comparing(Choice::words, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }
}
