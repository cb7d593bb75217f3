package press.masthead.story;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import press.masthead.staff.Member;
import press.masthead.staff.Staff;
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

/** Stories with what they stand on, and a newsroom of two. */
final class StoryHouse implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  final MovingClock clock;
  final Modules modules;
  final Stories stories;
  final PublishedStories published;
  final Member.Id ada;
  final Member.Id ben;

  StoryHouse() {
    this(TestDatabase.create(), new MovingClock());
  }

  StoryHouse(TestDatabase database, MovingClock clock) {
    this.clock = clock;
    modules = Modules.of(database, clock, "account", "changelog", "title", "staff", "story");
    stories = modules.get(Stories.class);
    published = modules.get(PublishedStories.class);
    ada = modules.get(Staff.class).add("Ada Marsh", "ada@courier.example");
    ben = modules.get(Staff.class).add("Ben Vane", "ben@courier.example");
  }

  /** A title of a test's own in that zone, with a section. */
  Section section(String zone) {
    var slug = "title-" + COUNT.incrementAndGet();
    var title =
        modules
            .get(Titles.class)
            .found(
                new NewTitle(
                    slug,
                    slug,
                    null,
                    List.of(slug + ".localhost"),
                    ZoneId.of(zone),
                    Locale.UK,
                    "",
                    null,
                    Tokens.DEFAULT,
                    null));
    var sections = modules.get(Sections.class);
    if (sections.add(title, null, "world", "World") instanceof Sections.Change.Done(var id)) {
      return sections.tree(title).get(id);
    }
    throw new AssertionError("no section");
  }

  /** A draft as Ada has it before her. */
  Take draft(Section section, String headline) {
    return new Take(stories.draft(section.title(), content(section, headline), ada), 1);
  }

  /** A story that is out. */
  Take out(Section section, String headline) {
    var take = draft(section, headline);
    if (stories.publish(take, ben) instanceof Publishing.Refused refused) {
      throw new AssertionError(refused);
    }
    return take;
  }

  static Content content(Section section, String headline) {
    return Content.in("en")
        .withHeadline(headline)
        .withSection(section.id())
        .withBody(body("Opening.", "More."));
  }

  static Body body(String... paragraphs) {
    return new Body(
        Arrays.stream(paragraphs)
            .<Block>map(text -> new Block.Paragraph(List.of(new Inline.Text(text))))
            .toList());
  }

  Story story(Take take) {
    return stories.find(take.story()).orElseThrow();
  }

  Title.Id title(Section section) {
    return section.title();
  }

  /** The keys that {@code write} appends to the change log. */
  Set<String> changesBy(Runnable write) {
    var last =
        modules.sql().sql("select coalesce(max(id), 0) from change").query(Long.class).single();
    write.run();
    return new HashSet<>(
        modules
            .sql()
            .sql("select unnest(keys) as key from change where id > :last")
            .param("last", last)
            .query((row, n) -> row.getString("key"))
            .list());
  }

  Instant now() {
    return clock.instant();
  }

  @Override
  public void close() {
    modules.close();
  }
}
