package press.masthead.operations.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.masthead.operations.demo.DemoFiles.AuthorLine;
import press.masthead.operations.demo.DemoFiles.House;
import press.masthead.operations.demo.DemoFiles.Masthead;
import press.masthead.operations.demo.DemoFiles.SectionLine;
import press.masthead.staff.Staff;
import press.masthead.story.Authors;
import press.masthead.story.Topics;
import press.masthead.title.IssueRule;
import press.masthead.title.NewTitle;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Sections.Change;
import press.masthead.title.Title;
import press.masthead.title.Titles;
import press.masthead.title.Tokens;

/** The publisher, its titles with their sections, those who write, and what they write about. */
@Component
class DemoTitles {
  private final Titles titles;
  private final Sections sections;
  private final Authors authors;
  private final Topics topics;
  private final Staff staff;
  private final DemoTable done;

  DemoTitles(
      Titles titles,
      Sections sections,
      Authors authors,
      Topics topics,
      Staff staff,
      DemoTable done) {
    this.titles = titles;
    this.sections = sections;
    this.authors = authors;
    this.topics = topics;
    this.staff = staff;
    this.done = done;
  }

  void fill(House house) {
    done.once("publisher", "name", () -> titles.setPublisher(house.publisher().name()));
    done.once("member", "desk", () -> staff.add("Demo desk", "desk@estuary.example").value());
    house.titles().forEach(this::found);
    house.authors().forEach(this::add);
    house
        .topics()
        .forEach(topic ->
            done.once(
                "topic", topic.slug(), () -> topics.add(topic.slug(), topic.name()).id().value()));
  }

  private void add(AuthorLine author) {
    done.once(
        "author",
        author.slug(),
        () -> authors.add(author.slug(), author.name(), author.role(), author.bio()).id().value());
  }

  private void found(Masthead line) {
    var title =
        new Title.Id(done.once("title", line.slug(), () -> titles.found(title(line)).value()));
    line.sections().forEach(section -> add(title, null, line.slug() + "/", section));
    done.once(
        "navigation",
        line.slug(),
        () ->
            sections.setNavigation(
                title,
                line.navigation().stream()
                    .map(path -> sections.tree(title).at("/" + path).orElseThrow().id())
                    .toList()));
  }

  private void add(Title.Id title, Section.@Nullable Id parent, String above, SectionLine section) {
    var path = above + section.slug();
    var id =
        new Section.Id(
            done.once(
                "section",
                path,
                () ->
                    switch (sections.add(title, parent, section.slug(), section.name())) {
                      case Change.Done(Section.Id added) -> added.value();
                      case Change.Refused(String why) -> throw new IllegalStateException(why);
                    }));
    if (section.children() != null) {
      section.children().forEach(child -> add(title, id, path + "/", child));
    }
  }

  private static NewTitle title(Masthead line) {
    var issues = line.issues();
    return new NewTitle(
        line.slug(),
        line.name(),
        line.tagline(),
        List.copyOf(line.hosts()),
        ZoneId.of(line.timezone()),
        Locale.forLanguageTag(line.locale()),
        line.imprint().strip(),
        issues == null ? null : new IssueRule(issues.name(), issues.rule(), issues.text()),
        new Tokens(line.tokens() == null ? Map.of() : line.tokens()),
        null);
  }
}
