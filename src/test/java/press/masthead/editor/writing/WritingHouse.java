package press.masthead.editor.writing;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import press.masthead.staff.Member;
import press.masthead.staff.Staff;
import press.masthead.story.Content;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.body.Block;
import press.masthead.story.body.Body;
import press.masthead.story.body.Inline;
import press.masthead.testing.Modules;
import press.masthead.testing.MovingClock;
import press.masthead.testing.TestDatabase;
import press.masthead.title.NewTitle;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;
import press.masthead.title.Tokens;

/** Writing with what it stands on, and a newsroom of two. */
final class WritingHouse implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  final MovingClock clock = new MovingClock();
  final Modules modules;
  final Stories stories;
  final Writings writings;
  final Member.Id ada;
  final Member.Id ben;
  final Title.Id title;

  WritingHouse() {
    modules =
        Modules.of(
            TestDatabase.create(),
            clock,
            "account",
            "changelog",
            "title",
            "staff",
            "story",
            "editor.writing");
    stories = modules.get(Stories.class);
    writings = modules.get(Writings.class);
    ada = modules.get(Staff.class).add("Ada Marsh", "ada@courier.example");
    ben = modules.get(Staff.class).add("Ben Vane", "ben@courier.example");
    title =
        modules
            .get(Titles.class)
            .found(
                new NewTitle(
                    "courier",
                    "Courier",
                    null,
                    List.of("courier.localhost"),
                    ZoneId.of("Europe/Lisbon"),
                    Locale.UK,
                    "",
                    null,
                    Tokens.DEFAULT,
                    null));
  }

  Section.Id section() {
    var slug = "section-" + COUNT.incrementAndGet();
    if (modules.get(Sections.class).add(title, null, slug, slug)
        instanceof Sections.Change.Done(var id)) {
      return id;
    }
    throw new AssertionError("no section");
  }

  /** A draft that somebody has open. */
  Story.Id open(String... paragraphs) {
    var content =
        Content.in("en")
            .withHeadline("Story " + COUNT.incrementAndGet())
            .withSection(section())
            .withBody(body(paragraphs));
    var id = stories.draft(title, content, ada);
    writings.open(id, ada);
    return id;
  }

  static Body body(String... paragraphs) {
    return new Body(
        List.of(paragraphs).stream()
            .<Block>map(text -> new Block.Paragraph(List.of(new Inline.Text(text))))
            .toList());
  }

  Content saved(Story.Id id) {
    if (writings.save(id, ada, null) instanceof Publishing.Refused refused) {
      throw new AssertionError(refused);
    }
    return stories.find(id).orElseThrow().content();
  }

  @Override
  public void close() {
    modules.close();
  }
}
