package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import press.masthead.staff.Audit;
import press.masthead.title.Section;

class NewsDesksTest {
  private static StoryHouse house;
  private static Stories stories;
  private static NewsDesks desks;

  private Section world;
  private NewsDesk.Id news;
  private NewsDesk.Id sport;

  @BeforeAll
  static void open() {
    house = new StoryHouse();
    stories = house.stories;
    desks = house.modules.get(NewsDesks.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void foundTitle() {
    world = house.section("Europe/London");
    news = done(desks.add(world.title(), " News ", house.ben));
    sport = done(desks.add(world.title(), "Sport", house.ben));
  }

  @Test
  void aNewDeskHasAStageForEachState() {
    assertThat(desk(news).name()).isEqualTo("News");
    assertThat(desk(news).stages())
        .extracting(Stage::state)
        .containsExactlyElementsOf(Stage.STATES);
  }

  @Test
  void aStoryBeginsOnTheDeskOfWhoBeginsIt() {
    assertThat(standing(house.draft(world, "Nowhere"))).isNull();
    desks.setMembers(sport, Set.of(house.ada), house.ben);
    assertThat(standing(house.draft(world, "Match"))).isEqualTo("Sport, Writing");
    desks.setMembers(news, Set.of(house.ada), house.ben);
    assertThat(standing(house.draft(world, "First of two"))).isEqualTo("News, Writing");
    desks.raise(sport, house.ben);
    assertThat(standing(house.draft(world, "The other is first"))).isEqualTo("Sport, Writing");
    desks.setMembers(sport, Set.of(), house.ben);
    desks.setMembers(news, Set.of(), house.ben);
    assertThat(desks.of(house.ada)).extracting(NewsDesk::title).doesNotContain(world.title());
  }

  @Test
  void aVerbLeadsToTheFirstStageForItsState() {
    var take = house.draft(world, "Ferry");
    stories.send(take, news, null, house.ada, null);
    assertThat(standing(take)).isEqualTo("News, Writing");
    stories.submit(take, house.ada);
    assertThat(standing(take)).isEqualTo("News, Subbing");
    stories.approve(take, house.ben);
    assertThat(standing(take)).isEqualTo("News, Ready");
    stories.save(take, StoryHouse.content(world, "Ferry late"), house.ada, null);
    assertThat(standing(take)).isEqualTo("News, Subbing");
    stories.sendBack(new Take(take.story(), 2), house.ben, "No");
    assertThat(standing(take)).isEqualTo("News, Writing");
    stories.publish(new Take(take.story(), 2), house.ben);
    assertThat(standing(take)).isEqualTo("News");
    stories.unpublish(new Take(take.story(), 2), house.ben, null);
    assertThat(standing(take)).isEqualTo("News");
  }

  @Test
  void sendsWithinAStateAndWritesItDown() {
    var take = house.draft(world, "Regatta");
    stories.send(take, news, null, house.ada, null);
    assertThat(stories.send(take, sport, stage(sport, "Writing"), house.ada, " Yours, I think "))
        .isEqualTo(new Publishing.Done(take.story(), Story.State.DRAFT));
    assertThat(standing(take)).isEqualTo("Sport, Writing");
    var move = stories.history(take.story()).getFirst();
    assertThat(move.verb()).isEqualTo(Verb.SEND);
    assertThat(move.reason()).isEqualTo("to Sport, Writing: Yours, I think");
    assertThat(audited("story:" + take.story().value())).startsWith("story.send");
    stories.send(take, null, null, house.ada, null);
    assertThat(standing(take)).isNull();
  }

  @Test
  void refusesAStageOfAnotherStateAndADeskOfAnotherTitle() {
    var take = house.draft(world, "Storm");
    assertThat(mend(stories.send(take, news, stage(news, "Subbing"), house.ada, null)))
        .isEqualTo(
            "choose another stage: at “Subbing” stands a submitted story, and this is a draft");
    var other = house.section("Europe/London");
    var theirs = done(desks.add(other.title(), "News", house.ben));
    assertThat(mend(stories.send(take, theirs, null, house.ada, null)))
        .isEqualTo("choose a desk of this story’s title");
    assertThat(mend(stories.send(take, null, null, house.ada, null))).isEqualTo("it is on no desk");
    stories.send(take, news, null, house.ada, null);
    assertThat(mend(stories.send(take, news, stage(news, "Writing"), house.ada, null)))
        .isEqualTo("it stands there already");
    assertThat(mend(stories.send(take, news, stage(sport, "Writing"), house.ada, null)))
        .isEqualTo("choose another stage: somebody removed this one");
    stories.spike(take, house.ben, null);
    assertThat(mend(stories.send(take, sport, null, house.ada, null)))
        .isEqualTo("a spiked story cannot be sent");
  }

  @Test
  void aRemovedStagesStoriesGoToTheNextForTheirStateOrToNone() {
    var take = house.draft(world, "Tide");
    done(desks.addStage(news, "Checking facts", Story.State.DRAFT, house.ben));
    stories.send(take, news, stage(news, "Checking facts"), house.ada, null);
    done(desks.removeStage(news, stage(news, "Checking facts"), house.ben));
    assertThat(standing(take)).isEqualTo("News, Writing");
    done(desks.removeStage(news, stage(news, "Writing"), house.ben));
    assertThat(standing(take)).isEqualTo("News");
    assertThat(desks.counts(news)).containsExactly(new NewsDesks.Count(null, 1));
    done(desks.addStage(news, "Drafting", Story.State.DRAFT, house.ben));
    assertThat(standing(take)).isEqualTo("News, Drafting");
    done(desks.remove(news, house.ben));
    assertThat(standing(take)).isNull();
    assertThat(stories.find(take.story())).isPresent();
    assertThat(audited(news.subject()))
        .containsExactly(
            "desk.remove",
            "desk.add-stage",
            "desk.remove-stage",
            "desk.remove-stage",
            "desk.add-stage",
            "desk.add");
  }

  @Test
  void renamesAndOrders() {
    done(desks.rename(news, "Newsroom", house.ben));
    done(desks.raise(sport, house.ben));
    done(desks.raise(sport, house.ben));
    assertThat(desks.of(List.of(world.title())))
        .extracting(NewsDesk::name)
        .containsExactly("Sport", "Newsroom");
    done(desks.renameStage(news, stage(news, "Ready"), "Legal", house.ben));
    done(desks.raiseStage(news, stage(news, "Legal"), house.ben));
    assertThat(desk(news).stages())
        .extracting(Stage::name)
        .containsExactly("Writing", "Legal", "Subbing");
  }

  @Test
  void refusesNamesThatSayNothingOrTheSame() {
    assertThat(refused(desks.add(world.title(), "  ", house.ben))).isEqualTo("give it a name");
    assertThat(refused(desks.add(world.title(), "sport", house.ben)))
        .isEqualTo("there is a “sport” already: choose another name");
    assertThat(refused(desks.rename(news, "n".repeat(41), house.ben)))
        .isEqualTo("give it a name of at most 40 characters");
    assertThat(refused(desks.addStage(news, "Subbing", Story.State.DRAFT, house.ben)))
        .contains("already");
    assertThat(refused(desks.addStage(news, "Out", Story.State.PUBLISHED, house.ben)))
        .isEqualTo("a stage is for drafts, submitted or approved stories");
    assertThat(refused(desks.renameStage(news, stage(sport, "Ready"), "Legal", house.ben)))
        .isEqualTo("somebody removed this stage meanwhile");
    assertThat(desks.rename(news, "NEWS", house.ben)).isInstanceOf(NewsDesks.Change.Done.class);
  }

  @Test
  void showsTheQueuesOfOnesDesksByStage() {
    desks.setMembers(news, Set.of(house.ada), house.ben);
    house.draft(world, "One");
    house.draft(world, "Two");
    stories.submit(house.draft(world, "Three"), house.ada);
    stories.send(house.draft(world, "Elsewhere"), sport, null, house.ada, null);
    stories.publish(house.draft(world, "Out"), house.ben);
    var worker =
        new Worker(house.ada, List.of(world.title()), List.of(), List.of(), desks.of(house.ada));
    var queue =
        house.modules.get(Worklists.class).of(worker, 1).stream()
            .filter(shown -> shown.list() == Worklist.QUEUE)
            .collect(
                Collectors.toMap(
                    shown -> words(shown.first().getFirst().story().standing()),
                    Worklists.Shown::stories));
    assertThat(queue)
        .hasSize(2)
        .containsEntry("News, Writing", 2)
        .containsEntry("News, Subbing", 1);
    assertThat(headlines(sport, null)).containsExactly("Elsewhere");
    assertThat(headlines(news, stage(news, "Subbing"))).containsExactly("Three");
  }

  private List<@Nullable String> headlines(NewsDesk.Id desk, Stage.@Nullable Id stage) {
    var titles = List.of(world.title());
    var query = new StoryQuery(titles, "", null, null, "", null, Set.of(), desk, stage, null, null);
    return stories.list(query, 10).stream().<@Nullable String>map(StoryLine::headline).toList();
  }

  private static @Nullable String standing(Take take) {
    return desks.standing(take.story()).map(Standing::words).orElse(null);
  }

  private static String words(@Nullable Standing standing) {
    return Objects.requireNonNull(standing).words();
  }

  private static NewsDesk desk(NewsDesk.Id id) {
    return desks.find(id).orElseThrow();
  }

  private static Stage.Id stage(NewsDesk.Id desk, String name) {
    return desk(desk).stages().stream()
        .filter(stage -> stage.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static NewsDesk.Id done(NewsDesks.Change change) {
    return switch (change) {
      case NewsDesks.Change.Done(var desk) -> desk;
      case NewsDesks.Change.Refused(var mend) -> throw new AssertionError(mend);
    };
  }

  private static String refused(NewsDesks.Change change) {
    return switch (change) {
      case NewsDesks.Change.Done(var desk) -> throw new AssertionError("done to " + desk);
      case NewsDesks.Change.Refused(var mend) -> mend;
    };
  }

  private static String mend(Publishing publishing) {
    return publishing instanceof Publishing.Refused(var problems)
        ? problems.getFirst().mend()
        : publishing.toString();
  }

  private static List<String> audited(String subject) {
    var query = new Audit.Query(null, subject, null, null, null, null, null);
    return house.modules.get(Audit.class).find(query, 20).stream()
        .map(entry -> entry.act().verb())
        .toList();
  }
}
