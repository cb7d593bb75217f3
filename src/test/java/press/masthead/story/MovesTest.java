package press.masthead.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import press.masthead.staff.Audit;
import press.masthead.title.Section;

class MovesTest {
  private static StoryHouse house;
  private static Stories stories;
  private static Section world;

  @BeforeAll
  static void open() {
    house = new StoryHouse();
    stories = house.stories;
    world = house.section("Europe/London");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void goesFromWhoWritesToWhoChecksAndBack() {
    var take = house.draft(world, "Ferry runs again");
    assertThat(stories.submit(take, house.ada)).isEqualTo(done(take, Story.State.SUBMITTED));
    assertThat(stories.sendBack(take, house.ben, "Who says so?"))
        .isEqualTo(done(take, Story.State.DRAFT));
    stories.submit(take, house.ada);
    assertThat(stories.approve(take, house.ben)).isEqualTo(done(take, Story.State.APPROVED));
    assertThat(stories.publish(take, house.ben)).isInstanceOf(Publishing.Published.class);
    assertThat(house.published.find(take.story())).isPresent();
  }

  @Test
  void remembersWhoDidWhatWhenAndWhy() {
    var take = house.draft(world, "Bridge opens");
    var before = house.now();
    stories.submit(take, house.ada);
    stories.sendBack(take, house.ben, " Too long ");
    var history = stories.history(take.story());
    assertThat(history).extracting(Move::verb).containsExactly(Verb.SEND_BACK, Verb.SUBMIT);
    assertThat(history.getFirst().by()).isEqualTo(house.ben);
    assertThat(history.getFirst().reason()).isEqualTo("Too long");
    assertThat(history.getFirst().state()).isEqualTo(Story.State.DRAFT);
    assertThat(history.getFirst().at()).isBetween(before.minusMillis(1), house.now());
    assertThat(entries(take)).containsExactly("story.send-back", "story.submit", "story.draft");
  }

  @Test
  void wantsAReasonWhereOneIsOwed() {
    var take = house.draft(world, "Harbour dredged");
    stories.submit(take, house.ada);
    assertThat(problems(stories.sendBack(take, house.ben, "  ")))
        .containsExactly(new Publishing.Problem("reason", "say why: it is kept with the story"));
    assertThat(house.story(take).state()).isEqualTo(Story.State.SUBMITTED);
  }

  @Test
  void refusesWhatItsKindForbidsAndRecordsWhatWasPassedOver() {
    var brief = StoryHouse.content(world, "In brief").withKind(Kind.BRIEF);
    var id = stories.draft(world.title(), brief.withStandfirst("Too much"), house.ada);
    assertThat(problems(stories.publish(new Take(id, 1), house.ben)))
        .containsExactly(new Publishing.Problem("standfirst", "a brief has no standfirst"));
    assertThat(stories.find(id).orElseThrow().content().kind()).isEqualTo(Kind.BRIEF);
    var news = house.draft(world, "No byline");
    stories.publish(news, house.ben);
    assertThat(stories.history(news.story()).getFirst().reason())
        .isEqualTo("in spite of: say who wrote it, or “Agency Staff”; write a standfirst");
  }

  @Test
  void anApprovalIsOfARevision() {
    var take = house.draft(world, "Budget read");
    stories.submit(take, house.ada);
    stories.approve(take, house.ben);
    assertThat(stories.save(take, StoryHouse.content(world, "Budget read out"), house.ada, null))
        .isEqualTo(done(take, Story.State.SUBMITTED));
    var last = stories.history(take.story()).getFirst();
    assertThat(last.verb()).isEqualTo(Verb.SAVE);
    assertThat(last.revision()).isEqualTo(2);
  }

  @Test
  void refusesToActOnWhatSomebodyElseChangedMeanwhile() {
    var take = house.draft(world, "Strike called");
    stories.save(take, StoryHouse.content(world, "Strike called off"), house.ben, null);
    assertThat(problems(stories.publish(take, house.ada)))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.field()).isEqualTo("revision");
          assertThat(problem.mend()).contains("revision 2", "revision 1");
        });
    assertThat(
            problems(stories.save(take, StoryHouse.content(world, "Strike on"), house.ada, null)))
        .extracting(Publishing.Problem::field)
        .containsExactly("revision");
    assertThat(house.story(take).content().headline()).isEqualTo("Strike called off");
  }

  @Test
  void whatLeavesReadersDoesNotWaitForAnybodysReading() {
    var take = house.out(world, "Wrong man named");
    stories.save(take, StoryHouse.content(world, "Man named"), house.ada, null);
    assertThat(stories.unpublish(take, house.ben, null)).isInstanceOf(Publishing.Unpublished.class);
  }

  @Test
  void aSpikedStoryComesBackAsADraftAndIsNotWrittenInMeanwhile() {
    var take = house.draft(world, "Regatta preview");
    assertThat(stories.spike(take, house.ben, "Rained off"))
        .isEqualTo(done(take, Story.State.SPIKED));
    assertThat(problems(stories.publish(take, house.ben)))
        .containsExactly(new Publishing.Problem("state", "a spiked story cannot be published"));
    assertThatThrownBy(
            () -> stories.save(take.story(), StoryHouse.content(world, "Regatta"), house.ada, null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a spiked story cannot be saved");
    assertThat(stories.unspike(take, house.ben)).isEqualTo(done(take, Story.State.DRAFT));
  }

  /** Of eight who save over the same revision at once, one does, and the others are told. */
  @Test
  void letsOneOfManyWin() throws Exception {
    var take = house.draft(world, "Lighthouse sold");
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var saves =
          java.util.stream.IntStream.range(0, 8)
              .<Callable<Publishing>>mapToObj(n ->
                  () ->
                      stories.save(
                          take, StoryHouse.content(world, "Lighthouse " + n), house.ada, null))
              .toList();
      var outcomes = people.invokeAll(saves).stream().map(Future::resultNow).toList();
      assertThat(outcomes).filteredOn(Publishing.Done.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(Publishing.Refused.class::isInstance).hasSize(7);
    }
    assertThat(house.story(take).revision()).isEqualTo(2);
  }

  @Test
  void recordsNothingOfWhatWasRefused() {
    var take = house.draft(world, "Nothing done");
    stories.unspike(take, house.ada);
    assertThat(stories.history(take.story())).isEmpty();
    assertThat(entries(take)).containsExactly("story.draft");
  }

  private static Publishing done(Take take, Story.State state) {
    return new Publishing.Done(take.story(), state);
  }

  private static List<Publishing.Problem> problems(Publishing outcome) {
    return outcome instanceof Publishing.Refused(var problems) ? problems : List.of();
  }

  private static List<String> entries(Take take) {
    var subject = "story:" + take.story().value();
    return house
        .modules
        .get(Audit.class)
        .find(new Audit.Query(null, subject, null, null, null, null, null), 100)
        .stream()
        .map(entry -> entry.act().verb())
        .toList();
  }
}
