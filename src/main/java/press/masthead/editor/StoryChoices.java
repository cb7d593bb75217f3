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
   * Sections and desks in groups by title.
   *
   * @param people everybody who may have written
   */
  public record Choices(
      List<Choice.Group> sections, List<Choice.Group> desks, List<Choice> people) {}

  Choices of(List<Title> titles) {
    var names =
        titles.size() < 2
            ? Map.<Title.Id, String>of()
            : titles.stream().collect(Collectors.toMap(Title::id, Title::name));
    var all = desks.of(titles.stream().map(Title::id).toList());
    return new Choices(
        titles.stream()
            .map(title ->
                new Choice.Group(
                    names.getOrDefault(title.id(), ""), places(sections.tree(title.id()))))
            .filter(group -> !group.choices().isEmpty())
            .toList(),
        titles.stream()
            .map(title -> new Choice.Group(names.getOrDefault(title.id(), ""), spots(title, all)))
            .filter(group -> !group.choices().isEmpty())
            .toList(),
        people());
  }

  /** Each desk as a whole, then its stages. */
  private static List<Choice> spots(Title title, List<NewsDesk> desks) {
    var spots = new ArrayList<Choice>();
    for (var desk : desks) {
      if (desk.title().equals(title.id())) {
        spots.add(Spot.choice(desk));
        desk.stages().forEach(stage -> spots.add(Spot.choice(desk, stage)));
      }
    }
    return spots;
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
