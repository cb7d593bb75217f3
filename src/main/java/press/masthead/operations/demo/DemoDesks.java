package press.masthead.operations.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import press.masthead.operations.demo.DemoFiles.House;
import press.masthead.operations.demo.DemoFiles.Masthead;
import press.masthead.operations.demo.DemoFiles.WorkLine;
import press.masthead.staff.Member;
import press.masthead.story.Content;
import press.masthead.story.NewsDesk;
import press.masthead.story.NewsDesks;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Take;
import press.masthead.story.body.Addresses;
import press.masthead.story.body.BodyHtml;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** The desks of the titles, and what is in work on them. */
@Component
class DemoDesks {
  private final NewsDesks desks;
  private final Stories stories;
  private final Titles titles;
  private final Sections sections;
  private final DemoTable done;
  private final Clock clock;

  DemoDesks(
      NewsDesks desks,
      Stories stories,
      Titles titles,
      Sections sections,
      DemoTable done,
      Clock clock) {
    this.desks = desks;
    this.stories = stories;
    this.titles = titles;
    this.sections = sections;
    this.done = done;
    this.clock = clock;
  }

  void fill(House house) {
    var by = new Member.Id(done.once("member", "desk", () -> 0));
    house.titles().forEach(title -> found(title, by));
    house.inWork().forEach(line -> done.once("work", line.headline(), () -> begin(line, by)));
  }

  private void found(Masthead line, Member.Id by) {
    var title = title(line.slug()).id();
    for (var name : line.desks()) {
      done.once(
          "desk",
          line.slug() + "/" + name,
          () ->
              switch (desks.add(title, name, by)) {
                case NewsDesks.Change.Done(var id) -> id.value();
                case NewsDesks.Change.Refused(var mend) -> throw new IllegalStateException(mend);
              });
    }
  }

  private long begin(WorkLine line, Member.Id by) {
    var title = title(line.title());
    var content =
        Content.in("en")
            .withHeadline(line.headline())
            .withStandfirst(line.standfirst())
            .withSection(sections.tree(title.id()).at("/" + line.section()).orElseThrow().id())
            .withBody(BodyHtml.read("<p>" + line.opening() + "</p>", Addresses.asWritten()));
    var take = new Take(stories.draft(title.id(), content, by), 1);
    require(stories.send(take, desk(title, line.desk()), null, by, null));
    if (!line.state().equals("draft")) {
      require(stories.submit(take, by));
    }
    var note = line.note() == null ? "" : line.note();
    switch (line.state()) {
      case "returned" -> require(stories.sendBack(take, by, note));
      case "approved" -> require(stories.approve(take, by));
      default -> {}
    }
    var hours = line.embargoHours();
    if (hours != null) {
      var until = clock.instant().plus(Duration.ofHours(hours));
      require(stories.embargo(take, by, until, note));
    }
    return take.story().value();
  }

  private NewsDesk.Id desk(Title title, String name) {
    return desks.of(List.of(title.id())).stream()
        .filter(desk -> desk.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Title title(String slug) {
    return titles.bySlug(slug).orElseThrow();
  }

  private static void require(Publishing outcome) {
    if (outcome instanceof Publishing.Refused(var problems)) {
      throw new IllegalStateException(problems.toString());
    }
  }
}
