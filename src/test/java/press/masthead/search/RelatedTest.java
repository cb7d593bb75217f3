package press.masthead.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.story.Content;
import press.masthead.story.Story;
import press.masthead.story.Teaser;
import press.masthead.testing.TestDatabase;
import press.masthead.title.Section;
import press.masthead.title.Title;

class RelatedTest {
  private static final String DAM =
      "The reservoir behind the new hydroelectric dam began to fill as engineers closed its gates.";
  private static final String DAM_TOO =
      "Engineers said turbines of the hydroelectric dam would run once the reservoir is full.";
  private static final String CHEESE =
      "A cheesemaker from the mountain village won a medal for a ripe blue cheese.";

  private static final List<String> PLACES =
      List.of(
          "Abwar", "Belmira", "Corvane", "Dunmere", "Eskhold", "Farlow", "Gant", "Hollis", "Inver",
          "Jarrow", "Kestrel", "Lorn", "Marden", "Norwold", "Ostrava", "Pell", "Quorn", "Ryde",
          "Selby", "Tarn", "Ulver", "Venn", "Wick", "Yarm");

  @TempDir Path folder;
  private Newsroom newsroom;
  private Title title;
  private Section.Id world;
  private Section.Id everyday;

  @BeforeEach
  void open() throws InterruptedException {
    newsroom = Newsroom.open(TestDatabase.create(), folder);
    title = newsroom.title("UTC");
    world = newsroom.section(title, null, "world");
    everyday = newsroom.section(title, null, "everyday");
    PLACES.forEach(place ->
        newsroom.publish(
            title,
            newsroom.content(
                everyday,
                "Mayor of " + place + " opens a fair",
                "The mayor of " + place + " said from the town hall that a fair would begin.")));
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void anEditorsPicksComeFirst() {
    var pick = publish("Blue cheese wins a medal", CHEESE);
    var like = publish("Turbines wait for water", DAM_TOO);
    var story = story("Dam begins to fill", DAM).withRelated(List.of(pick));
    assertThat(related(newsroom.publish(title, story))).startsWith(pick, like);
  }

  @Test
  void anUnpublishedPickIsLeftOut() {
    var pick = publish("Blue cheese wins a medal", CHEESE);
    newsroom.unpublish(pick);
    var story = story("Dam begins to fill", DAM).withRelated(List.of(pick));
    assertThat(related(newsroom.publish(title, story))).doesNotContain(pick);
  }

  @Test
  void likeStoriesComeBeforeTheSectionsNewest() {
    var like = publish("Turbines wait for water", DAM_TOO);
    var story = publish("Dam begins to fill", DAM);
    var newer = publish("Blue cheese wins a medal", CHEESE);
    assertThat(related(story)).containsExactly(like, newer);
  }

  @Test
  void aTitlesOwnStoriesComeBeforeThoseOfOtherTitles() {
    var other = newsroom.title("UTC");
    var elsewhere =
        newsroom.publish(
            other,
            newsroom.content(
                newsroom.section(other, null, "news"), "Turbines of the dam run", DAM, DAM_TOO));
    var own = publish("Turbines wait for water", DAM_TOO);
    assertThat(related(publish("Dam begins to fill", DAM))).startsWith(own, elsewhere);
  }

  @Test
  void aStoryUnderTheSameHeadlineIsTheSameNews() {
    var first = publish("Dam begins to fill", DAM);
    var again = publish("Dam begins to FILL!", DAM, DAM_TOO);
    assertThat(related(first)).doesNotContain(first, again);
  }

  @Test
  void ofTwoAlikeTheOneThatIsNotOlderComesFirst() {
    var old =
        newsroom.publish(
            title, story("Turbines wait", DAM_TOO), Newsroom.NOW.minus(Duration.ofDays(900)));
    var recent = publish("Turbines wait again", DAM_TOO);
    assertThat(related(publish("Dam begins to fill", DAM))).startsWith(recent, old);
  }

  @Test
  void aLikeStoryIsOnThePageAtOnceAndAnUnlikeOneLeavesThePageAlone() throws InterruptedException {
    var story = publish("Dam begins to fill", DAM);
    var newest = fill(3).reversed();
    newsroom.settle();
    assertThat(newsroom.page(title, story)).isEqualTo(ids(newest));
    int before = newsroom.assembled(story);

    publishElsewhere("Blue cheese wins a medal", CHEESE);
    newsroom.page(title, story);
    assertThat(newsroom.assembled(story)).isEqualTo(before);

    var like = publishElsewhere("Turbines wait for water", DAM_TOO);
    assertThat(newsroom.page(title, story))
        .isEqualTo(like.value() + " " + ids(newest.subList(0, 2)));
    assertThat(newsroom.assembled(story)).isEqualTo(before + 1);
  }

  @Test
  void aStoryThatIsTakenAwayOrChangedIsOffThePageAtOnce() {
    var story = publish("Dam begins to fill", DAM);
    var like = publishElsewhere("Turbines wait for water", DAM_TOO);
    assertThat(newsroom.page(title, story)).isEqualTo(String.valueOf(like.value()));
    newsroom.update(
        like, content -> content.withHeadline("Cheese").withBody(Newsroom.body(CHEESE)));
    assertThat(newsroom.page(title, story)).isEmpty();
    newsroom.update(
        like, content -> content.withHeadline("Turbines").withBody(Newsroom.body(DAM_TOO)));
    assertThat(newsroom.page(title, story)).isEqualTo(String.valueOf(like.value()));
    newsroom.unpublish(like);
    assertThat(newsroom.page(title, story)).isEmpty();
  }

  /** Stories about other things in the same section. */
  private List<Story.Id> fill(int stories) {
    return PLACES.subList(0, stories).stream()
        .map(place -> publish("Filler of " + place, "Something about " + place.repeat(2) + "."))
        .toList();
  }

  private static String ids(List<Story.Id> stories) {
    return stories.stream()
        .map(story -> String.valueOf(story.value()))
        .collect(Collectors.joining(" "));
  }

  private Story.Id publish(String headline, String... body) {
    return newsroom.publish(title, story(headline, body));
  }

  /** In another section, so that only likeness leads to it. */
  private Story.Id publishElsewhere(String headline, String... body) {
    return newsroom.publish(title, newsroom.content(everyday, headline, body));
  }

  private Content story(String headline, String... body) {
    return newsroom.content(world, headline, body);
  }

  private List<Story.Id> related(Story.Id story) {
    return newsroom.get(Related.class).of(story, 3).stream().map(Teaser::id).toList();
  }
}
