package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import press.masthead.staff.Member;
import press.masthead.story.Backlog.Old;
import press.masthead.story.body.Block;
import press.masthead.story.body.Body;
import press.masthead.story.body.Inline;
import press.masthead.testing.Modules;
import press.masthead.testing.TestDatabase;
import press.masthead.title.NewTitle;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;
import press.masthead.title.Tokens;

class BacklogTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-15T12:00:00Z"), ZoneOffset.UTC);
  private static final List<String> TABLES =
      List.of(
          "story",
          "story_revision",
          "published_story",
          "story_address",
          "published_listing",
          "published_month",
          "published_day",
          "story_move");

  private final House one = new House();
  private final House other = new House();

  @AfterEach
  void close() {
    one.modules.close();
    other.modules.close();
  }

  @Test
  void leavesWhatPublishingOneByOneLeaves() {
    one.oneByOne(one.old());
    other.modules.get(Backlog.class).takeOver(other.title, other.old(), Member.MASTHEAD);
    for (var table : TABLES) {
      assertThat(other.rows(table)).as(table).isNotEmpty().isEqualTo(one.rows(table));
    }
    assertThat(other.keys()).isEqualTo(one.keys());
  }

  @Test
  void numbersAnAddressThatAnotherStoryHas() {
    var backlog = other.modules.get(Backlog.class);
    backlog.takeOver(other.title, List.of(other.plain("The same")), Member.MASTHEAD);
    backlog.takeOver(
        other.title, List.of(other.plain("The same"), other.plain("The same")), Member.MASTHEAD);
    assertThat(other.addresses())
        .containsExactly("2004-05-01-the-same", "2004-05-01-the-same-2", "2004-05-01-the-same-3");
  }

  @Test
  void takesNoneOverIfOneCannotBePublished() {
    var without = new Old(Content.in("en").withHeadline("Nowhere"), other.plain("x").dates());
    assertThatThrownBy(() ->
            other
                .modules
                .get(Backlog.class)
                .takeOver(other.title, List.of(other.plain("Sound"), without), Member.MASTHEAD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nowhere")
        .hasMessageContaining("choose a section");
    assertThat(other.rows("story")).isEmpty();
  }

  /** A house with a title, two sections, an author and a topic, the same each time. */
  private static final class House {
    final Modules modules =
        Modules.of(TestDatabase.create(), NOW, "account", "changelog", "title", "staff", "story");
    final Title.Id title = modules.get(Titles.class).found(title());
    final Section.Id world = section(null, "world");
    final Section.Id asia = section(world, "asia");
    final Author author = modules.get(Authors.class).named("Ada Marsh");
    final Topic topic = modules.get(Topics.class).named("Rivers");

    private static NewTitle title() {
      return new NewTitle(
          "gazette",
          "Gazette",
          null,
          List.of("gazette.localhost"),
          ZoneId.of("Africa/Johannesburg"),
          Locale.UK,
          "",
          null,
          Tokens.DEFAULT,
          null);
    }

    private Section.Id section(Section.@Nullable Id parent, String slug) {
      return switch (modules.get(Sections.class).add(title, parent, slug, slug)) {
        case Sections.Change.Done(var id) -> id;
        case Sections.Change.Refused(var why) -> throw new AssertionError(why);
      };
    }

    Old plain(String headline) {
      return new Old(
          Content.in("en").withHeadline(headline).withSection(world),
          new Stories.Dates(Instant.parse("2004-05-01T10:00:00Z"), null));
    }

    /** Everything set, next to nothing set, the last hour of a month, the same headline twice. */
    List<Old> old() {
      var full =
          new Content(
              "Rivers",
              "The “river” rises, née 河",
              "Again",
              List.of(
                  new Content.Credit("Ada Marsh", author.id()),
                  new Content.Credit("Agency, Staff", null)),
              "AFP",
              "AFP",
              "Geneva",
              "en-GB",
              asia,
              List.of(world),
              List.of(topic.id()),
              new Content.LeadPicture(9, "Caption", null),
              List.of(new Story.Id(1)),
              "river",
              new Body(
                  List.of(
                      new Block.Paragraph(
                          List.of(new Inline.Text("Water \\ \"high\", {low}.", List.of()))))));
      var late = Instant.parse("2010-12-31T22:30:00Z");
      return List.of(
          plain("The same"),
          plain("The same"),
          new Old(full, new Stories.Dates(late, late.plusSeconds(60))));
    }

    void oneByOne(List<Old> old) {
      var stories = modules.get(Stories.class);
      var ids =
          old.stream().map(each -> stories.draft(title, each.content(), Member.MASTHEAD)).toList();
      for (int n = 0; n < ids.size(); n++) {
        assertThat(stories.publish(ids.get(n), Member.MASTHEAD, old.get(n).dates()))
            .isInstanceOf(Publishing.Published.class);
      }
    }

    List<String> rows(String table) {
      return modules
          .sql()
          .sql("select to_jsonb(t)::text from " + table + " t order by 1")
          .query((row, n) -> row.getString(1))
          .list();
    }

    List<String> addresses() {
      return modules
          .sql()
          .sql("select address from published_story order by story_id")
          .query((row, n) -> row.getString(1))
          .list();
    }

    List<String> keys() {
      return modules
          .sql()
          .sql("select distinct unnest(keys) as key from change order by key")
          .query((row, n) -> row.getString(1))
          .stream()
          .filter(key ->
              Stream.of("story:", "title:1", "section:", "address:").anyMatch(key::startsWith))
          .toList();
    }
  }
}
