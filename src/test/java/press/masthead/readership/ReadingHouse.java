package press.masthead.readership;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.masthead.staff.Member;
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

/** The module at work, with titles and stories to be read. */
final class ReadingHouse implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  final MovingClock clock = new MovingClock();
  final TestDatabase database;
  private final Modules modules;

  ReadingHouse() {
    this(TestDatabase.create());
  }

  /** Another node, if the database has one already. */
  ReadingHouse(TestDatabase database) {
    this.database = database;
    modules =
        Modules.of(
            database, clock, "account", "changelog", "title", "staff", "story", "readership");
  }

  <T> T get(Class<T> type) {
    return modules.get(type);
  }

  JdbcClient sql() {
    return modules.sql();
  }

  Readership readership() {
    return get(Readership.class);
  }

  Title title() {
    var slug = "title-" + COUNT.incrementAndGet();
    var titles = get(Titles.class);
    return titles.get(
        titles.found(
            new NewTitle(
                slug,
                slug,
                null,
                List.of(slug + ".localhost"),
                ZoneId.of("Africa/Johannesburg"),
                Locale.UK,
                "",
                null,
                Tokens.DEFAULT,
                null)));
  }

  Section.Id section(Title title, Section.@Nullable Id parent, String name) {
    var slug = name.toLowerCase(Locale.ROOT);
    return switch (get(Sections.class).add(title.id(), parent, slug, name)) {
      case Sections.Change.Done done -> done.section();
      case Sections.Change.Refused refused -> throw new AssertionError(refused.why());
    };
  }

  Story.Id story(Title title, Section.Id section, String headline, Instant published) {
    var stories = get(Stories.class);
    var content =
        Content.in("en").withHeadline(headline).withSection(section).withBody(body("Opening."));
    var id = stories.draft(title.id(), content, Member.MASTHEAD);
    var dates = new Stories.Dates(published, null);
    if (stories.publish(id, Member.MASTHEAD, dates) instanceof Publishing.Refused refused) {
      throw new AssertionError(refused.problems());
    }
    return id;
  }

  void unpublish(Story.Id story) {
    get(Stories.class).unpublish(story, Member.MASTHEAD);
  }

  static List<Story.Id> stories(Ranking ranking) {
    return ranking.entries().stream().map(entry -> entry.teaser().id()).toList();
  }

  /** The log's count. */
  long readers(Story.Id story) {
    return sql()
        .sql("select count(*) from page_view where story_id = :story")
        .param("story", story.value())
        .query(Long.class)
        .single();
  }

  /** The counts by hour, summed. */
  Map<Story.Id, Long> counted() {
    return get(ViewTable.class).readers(Instant.EPOCH, clock.instant());
  }

  static List<LoggedView> views(Title title, Story.Id story, Instant at, int readers) {
    return IntStream.rangeClosed(1, readers)
        .mapToObj(n -> new LoggedView(story, title.id(), at, ReaderHash.numbered(n)))
        .collect(Collectors.toList());
  }

  @Override
  public void close() {
    modules.close();
  }

  private static Body body(String text) {
    return new Body(List.<Block>of(new Block.Paragraph(List.of(new Inline.Text(text)))));
  }
}
