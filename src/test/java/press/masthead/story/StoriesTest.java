package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.changelog.Reads;
import press.masthead.staff.Member;
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

class StoriesTest {
  private static final Stories.Dates LONG_AGO =
      new Stories.Dates(Instant.parse("2018-11-15T15:02:00Z"), null);
  private static int titleCount;

  private static Modules house;
  private static Stories stories;
  private static PublishedStories published;
  private static Sections sections;

  private Title.Id title;
  private Section.Id world;
  private Section.Id asia;

  @BeforeAll
  static void open() {
    house =
        Modules.of(
            TestDatabase.create(),
            new MovingClock(),
            "account",
            "changelog",
            "title",
            "staff",
            "story");
    stories = house.get(Stories.class);
    published = house.get(PublishedStories.class);
    sections = house.get(Sections.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void foundTitle() {
    var slug = "title-" + ++titleCount;
    title =
        house
            .get(Titles.class)
            .found(
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
                    null));
    world = add(null, "world");
    asia = add(world, "asia");
  }

  @Test
  void keepsWhatWasWritten() {
    var content =
        new Content(
            "THE COLUMN",
            "Tide turns",
            "A standfirst",
            List.of(new Content.Credit("Agency Staff", null)),
            "CNA",
            "CNA",
            "Port Louis",
            "en-ZA",
            asia,
            List.of(world),
            List.of(house.get(Topics.class).named("Ports").id()),
            new Content.LeadPicture(7, "A caption", null),
            List.of(new Story.Id(99)),
            "tide",
            body("One.", "Two."));
    var id = stories.draft(title, content, Member.MASTHEAD);
    assertThat(stories.find(id).orElseThrow().content()).isEqualTo(content);
  }

  @Test
  void aDraftIsInvisible() {
    var id = stories.draft(title, story("Tide turns"), Member.MASTHEAD);
    assertThat(published.find(id)).isEmpty();
    assertThat(published.newest(PublishedStories.list(title), 10)).isEmpty();
  }

  @Test
  void refusesToPublishWithoutHeadlineAndSection() {
    var id = stories.draft(title, Content.in("en"), Member.MASTHEAD);
    assertThat(stories.publish(id, Member.MASTHEAD))
        .isInstanceOfSatisfying(
            Publishing.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Publishing.Problem::field)
                    .containsExactly("headline", "section"));
  }

  @Test
  void publishesUnderSectionDateAndSlugInTheTitlesOwnTime() {
    var id = stories.draft(title, story("Kuril islands: “talks” resume"), Member.MASTHEAD);
    var dates = new Stories.Dates(Instant.parse("2018-11-15T23:30:00Z"), null);
    assertThat(stories.publish(id, Member.MASTHEAD, dates))
        .isEqualTo(new Publishing.Published(id, "2018-11-16-kuril-islands-talks-resume"));
    assertThat(published.find(id).orElseThrow().teaser().path())
        .isEqualTo("/world/asia/2018-11-16-kuril-islands-talks-resume");
  }

  @Test
  void numbersAnAddressThatIsTaken() {
    publish(story("Same words"));
    assertThat(publish(story("Same words")).path()).endsWith("-same-words-2");
  }

  @Test
  void listsAStoryInItsSectionAndAllAboveIt() {
    var teaser = publish(story("Tide turns"));
    assertThat(published.newest(asia.value() + "", 10)).isEmpty();
    assertThat(ids(published.newest("section:" + asia.value(), 10))).containsExactly(teaser.id());
    assertThat(ids(published.newest("section:" + world.value(), 10))).containsExactly(teaser.id());
    assertThat(ids(published.newest(PublishedStories.list(title), 10)))
        .containsExactly(teaser.id());
    assertThat(published.months(title))
        .containsExactly(new PublishedStories.Month(YearMonth.of(2018, 11), 1));
  }

  @Test
  void savingLeavesReadersWithWhatTheyHaveUntilTheUpdate() {
    var id = publish(story("Tide turns")).id();
    stories.save(id, story("Tide turns back"), Member.MASTHEAD, "new turn");
    assertThat(headline(id)).isEqualTo("Tide turns");
    stories.update(id, Member.MASTHEAD);
    assertThat(headline(id)).isEqualTo("Tide turns back");
    assertThat(published.find(id).orElseThrow().teaser().updated()).isNotNull();
  }

  @Test
  void theSameContentMakesNoRevision() {
    var id = stories.draft(title, story("Tide turns"), Member.MASTHEAD);
    assertThat(stories.save(id, story("Tide turns"), Member.MASTHEAD, null).revision())
        .isEqualTo(1);
    assertThat(stories.save(id, story("Tide turned"), Member.MASTHEAD, null).revision())
        .isEqualTo(2);
  }

  @Test
  void keepsItsAddressWhenTheHeadlineChangesAndAnswersAtTheOldOneWhenTheSlugDoes() {
    var before = publish(story("Tide turns"));
    stories.save(before.id(), story("Something else"), Member.MASTHEAD, null);
    stories.update(before.id(), Member.MASTHEAD);
    assertThat(published.find(before.id()).orElseThrow().teaser().path()).isEqualTo(before.path());
    stories.save(before.id(), story("Something else").withSlug("fresh"), Member.MASTHEAD, null);
    stories.update(before.id(), Member.MASTHEAD);
    assertThat(published.find(before.id()).orElseThrow().teaser().path()).endsWith("-15-fresh");
    assertThat(published.at(title, "2018-11-15-tide-turns")).contains(before.id());
  }

  @Test
  void anUnpublishedStoryIsNowhereAndCanComeBackAtItsAddress() {
    var teaser = publish(story("Tide turns"));
    assertThat(stories.unpublish(teaser.id(), Member.MASTHEAD))
        .isEqualTo(new Publishing.Unpublished(teaser.id()));
    assertThat(published.find(teaser.id())).isEmpty();
    assertThat(published.newest(PublishedStories.list(title), 10)).isEmpty();
    assertThat(published.months(title)).isEmpty();
    stories.publish(teaser.id(), Member.MASTHEAD);
    assertThat(published.find(teaser.id()).orElseThrow().teaser().path()).isEqualTo(teaser.path());
  }

  @Test
  void refusesWhatItsStateDoesNotAllowInWordsForTheScreen() {
    var id = stories.draft(title, story("Tide turns"), Member.MASTHEAD);
    assertThat(stories.unpublish(id, Member.MASTHEAD))
        .isEqualTo(
            new Publishing.Refused(
                List.of(new Publishing.Problem("state", "a draft cannot be unpublished"))));
  }

  @Test
  void aRevisionIsNeverChanged() {
    stories.draft(title, story("Tide turns"), Member.MASTHEAD);
    assertThatThrownBy(() -> house.sql().sql("update story_revision set note = 'x'").update())
        .hasMessageContaining("never changed");
  }

  @Test
  void publishingNamesEveryListItEnters() {
    var id = stories.draft(title, story("Tide turns"), Member.MASTHEAD);
    var keys = changesBy(() -> stories.publish(id, Member.MASTHEAD, LONG_AGO));
    assertThat(keys)
        .containsExactlyInAnyOrder(
            "newsroom:" + title.value(),
            id.bodyKey(),
            id.teaserKey(),
            id.pathKey(),
            id.updatedKey(),
            "section:" + asia.value(),
            "section:" + world.value(),
            "title:" + title.value(),
            "title:" + title.value() + "/2018-11",
            "title:" + title.value() + "/2018-11-15",
            "title:" + title.value() + "/months",
            "title:" + title.value() + "/days",
            "address:" + title.value() + "/2018-11-15-tide-turns");
  }

  @Test
  void aTypoInTheBodyTouchesNothingButTheBodyAndTheMomentOfTheUpdate() {
    var id = publish(story("Tide turns")).id();
    stories.save(
        id, story("Tide turns").withBody(body("Opening.", "Mended.")), Member.MASTHEAD, null);
    assertThat(changesBy(() -> stories.update(id, Member.MASTHEAD)))
        .containsExactlyInAnyOrder(id.bodyKey(), id.updatedKey(), "newsroom:" + title.value());
  }

  @Test
  void aListThatSaysToTheSecondWhenStoriesWereUpdatedIsNotTouchedTwiceInOne() {
    var id = publish(story("Tide turns")).id();
    update(id, "2030-01-01T10:00:00.250Z");
    assertThat(changesBy(() -> update(id, "2030-01-01T10:00:00.999Z")))
        .containsExactlyInAnyOrder(id.bodyKey(), "newsroom:" + title.value());
    assertThat(changesBy(() -> update(id, "2030-01-01T10:00:01Z"))).contains(id.updatedKey());
  }

  @Test
  void isNotUpdatedBeforeItCameOut() {
    var out = Instant.parse("2030-01-01T10:00:00.600Z");
    assertThat(new Stories.Dates(out, out.plusMillis(200)).updated()).isEqualTo(out);
    assertThat(new Stories.Dates(out, out.plusMillis(500)).updated())
        .isEqualTo("2030-01-01T10:00:01Z");
  }

  @Test
  void onlyAListThatSaysWhenStoriesWereUpdatedDependsOnThat() {
    var id = publish(story("Tide turns")).id();
    var reads = new HashSet<String>();
    Reads.into(reads, () -> published.newest(PublishedStories.list(title), 10));
    assertThat(reads).contains(id.teaserKey()).doesNotContain(id.updatedKey(), id.bodyKey());
    Reads.into(reads, () -> published.newestWithUpdates(PublishedStories.list(title), 10));
    assertThat(reads).contains(id.updatedKey());
  }

  @Test
  void aWayToAStoryDependsOnNothingThatTheStorySays() {
    var teaser = publish(story("Tide turns"));
    var reads = new HashSet<String>();
    Reads.into(
        reads,
        () ->
            assertThat(published.standing(title, "2018-11-15-tide-turns"))
                .contains(new PublishedStories.Standing(teaser.id(), teaser.path())));
    stories.save(teaser.id(), story("Tide turned"), Member.MASTHEAD, null);
    assertThat(changesBy(() -> stories.update(teaser.id(), Member.MASTHEAD)))
        .doesNotContainAnyElementsOf(reads);
    stories.save(teaser.id(), story("Tide turned").withSlug("turned"), Member.MASTHEAD, null);
    assertThat(changesBy(() -> stories.update(teaser.id(), Member.MASTHEAD)))
        .containsAnyElementsOf(reads);
    assertThat(changesBy(() -> stories.unpublish(teaser.id(), Member.MASTHEAD)))
        .containsAnyElementsOf(reads);
    assertThat(published.standing(title, "2018-11-15-tide-turns")).isEmpty();
  }

  @Test
  void whatAPageReadsMeetsWhatAPublicationChanges() {
    var reads = new HashSet<String>();
    Reads.into(reads, () -> published.newest("section:" + asia.value(), 10));
    Reads.into(reads, () -> published.at(title, "2018-11-15-tide-turns"));
    var id = stories.draft(title, story("Tide turns"), Member.MASTHEAD);
    assertThat(changesBy(() -> stories.publish(id, Member.MASTHEAD, LONG_AGO)))
        .containsAll(
            Set.of(
                "section:" + asia.value(), "address:" + title.value() + "/2018-11-15-tide-turns"));
    assertThat(reads)
        .contains("section:" + asia.value(), "address:" + title.value() + "/2018-11-15-tide-turns");
  }

  @Test
  void storiesFollowTheirSectionAtOnceWhenItMoves() {
    var teaser = publish(story("Tide turns"));
    var life = add(null, "life");
    sections.change(title, asia, life, "far-east", "Far East");
    assertThat(published.find(teaser.id()).orElseThrow().teaser().path())
        .isEqualTo("/life/far-east/2018-11-15-tide-turns");
    assertThat(sections.formerlyAt(title, "/world/asia").orElseThrow().id()).isEqualTo(asia);
    assertThat(ids(published.newest("section:" + life.value(), 10))).containsExactly(teaser.id());
    assertThat(published.newest("section:" + world.value(), 10)).isEmpty();
  }

  @Test
  void aMoveNamesTheListsThatStoriesEnterOrLeave() {
    publish(story("Tide turns"));
    var life = add(null, "life");
    var idle = add(world, "idle");
    assertThat(changesBy(() -> sections.change(title, asia, life, "asia", "asia")))
        .contains("section:" + life.value(), "section:" + world.value())
        .doesNotContain("section:" + asia.value(), "title:" + title.value());
    assertThat(changesBy(() -> sections.change(title, idle, life, "idle", "idle")))
        .doesNotContain("section:" + life.value(), "section:" + world.value());
  }

  @Test
  void aMoveLeavesAStoryWhereAnotherOfItsSectionsKeepsIt() {
    var europe = add(world, "europe");
    var teaser = publish(storyAlsoIn(europe));
    sections.change(title, asia, add(null, "life"), "asia", "asia");
    assertThat(ids(published.newest("section:" + world.value(), 10))).containsExactly(teaser.id());
    assertThat(ids(published.newest("section:" + europe.value(), 10))).containsExactly(teaser.id());
  }

  @Test
  void aMoveShowsNothingOfADraft() {
    var teaser = publish(story("Tide turns"));
    var life = add(null, "life");
    stories.save(teaser.id(), story("Tide turns").withSection(life), Member.MASTHEAD, null);
    sections.change(title, asia, null, "asia", "asia");
    assertThat(published.newest("section:" + life.value(), 10)).isEmpty();
    assertThat(ids(published.newest("section:" + asia.value(), 10))).containsExactly(teaser.id());
  }

  @Test
  void aStoryPublishedWhileItsSectionMovesStandsWhereTheSectionStands() throws Exception {
    var parents = List.of(world, add(null, "life"));
    var going = new java.util.concurrent.atomic.AtomicBoolean(true);
    var mover =
        Thread.startVirtualThread(() -> {
          for (int n = 1; going.get(); n++) {
            sections.change(title, asia, parents.get(n % 2), "asia", "asia");
          }
        });
    for (int n = 0; n < 60; n++) {
      publish(story("Tide turns " + n));
    }
    going.set(false);
    mover.join();
    var above = sections.tree(title).get(asia).parent();
    for (var parent : parents) {
      assertThat(published.newest("section:" + parent.value(), 100))
          .hasSize(parent.equals(above) ? 60 : 0);
    }
  }

  @Test
  void answersUnderAPathItHadElsewhere() {
    var id = publish(story("Tide turns")).id();
    assertThat(stories.addFormerPath(id, "/bd/world/2018-11-15-tide")).isTrue();
    assertThat(published.at(title, "/bd/world/2018-11-15-tide")).contains(id);
    var other = publish(story("Another")).id();
    assertThat(stories.addFormerPath(other, "/bd/world/2018-11-15-tide")).isFalse();
  }

  private void update(Story.Id id, String at) {
    stories.update(
        id, Member.MASTHEAD, new Stories.Dates(LONG_AGO.firstPublished(), Instant.parse(at)));
  }

  private Set<String> changesBy(Runnable write) {
    var last =
        house.sql().sql("select coalesce(max(id), 0) from change").query(Long.class).single();
    write.run();
    return new HashSet<>(
        house
            .sql()
            .sql("select unnest(keys) as key from change where id > :last")
            .param("last", last)
            .query((row, n) -> row.getString("key"))
            .list());
  }

  private Teaser publish(Content content) {
    var id = stories.draft(title, content, Member.MASTHEAD);
    assertThat(stories.publish(id, Member.MASTHEAD, LONG_AGO))
        .isInstanceOf(Publishing.Published.class);
    return published.find(id).orElseThrow().teaser();
  }

  private Content story(String headline) {
    return Content.in("en").withHeadline(headline).withSection(asia).withBody(body("Opening."));
  }

  private Content storyAlsoIn(Section.Id further) {
    return new Content(
        null,
        "Tide turns",
        null,
        List.of(),
        null,
        null,
        null,
        "en",
        asia,
        List.of(further),
        List.of(),
        null,
        List.of(),
        null,
        body("Opening."));
  }

  private static Body body(String... paragraphs) {
    return new Body(
        java.util.Arrays.stream(paragraphs)
            .<Block>map(text -> new Block.Paragraph(List.of(new Inline.Text(text))))
            .toList());
  }

  private String headline(Story.Id id) {
    return published.find(id).orElseThrow().teaser().headline();
  }

  private static List<Story.Id> ids(List<Teaser> teasers) {
    return teasers.stream().map(Teaser::id).toList();
  }

  private Section.Id add(Section.@org.jspecify.annotations.Nullable Id parent, String slug) {
    return switch (sections.add(title, parent, slug, slug)) {
      case Sections.Change.Done done -> done.section();
      case Sections.Change.Refused refused -> throw new AssertionError(refused.why());
    };
  }
}
