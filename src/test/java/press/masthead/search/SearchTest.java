package press.masthead.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.search.SearchResult.Piece;
import press.masthead.story.Authors;
import press.masthead.story.Content;
import press.masthead.story.Story;
import press.masthead.story.Topics;
import press.masthead.testing.Shared;
import press.masthead.testing.TestDatabase;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import tools.jackson.databind.json.JsonMapper;

class SearchTest {
  @TempDir static Path folder;
  private static Newsroom newsroom;

  private Title title;
  private Section.Id world;

  @BeforeAll
  static void open() throws InterruptedException {
    newsroom = Newsroom.open(TestDatabase.create(), folder);
  }

  @AfterAll
  static void close() {
    newsroom.close();
  }

  @BeforeEach
  void foundTitle() {
    title = newsroom.title("Africa/Johannesburg");
    world = newsroom.section(title, null, "world");
  }

  @Test
  void findsAStoryInAnyOfItsFields() {
    var topic = newsroom.get(Topics.class).named("Hydrology").id();
    var content =
        new Content(
            "Long read",
            "Dam begins to fill",
            "A valley waits",
            List.of(new Content.Credit("Nomsa Kestrel", null)),
            "CNA",
            null,
            null,
            "en",
            world,
            List.of(),
            List.of(topic),
            null,
            List.of(),
            null,
            Newsroom.body("Engineers closed the gates."));
    var story = newsroom.publish(title, content);
    for (var words :
        List.of("dam", "valley", "gates", "long read", "nomsa", "hydrology", "cna", "world")) {
      assertThat(newsroom.find(title, words)).as(words).containsExactly(story);
    }
  }

  @Test
  void findsAnotherFormOfTheWord() {
    var story = publish("Engineers closed gates");
    assertThat(newsroom.find(title, "engineer closing gate")).containsExactly(story);
  }

  @Test
  void findsMarkedWordsWithAndWithoutMarksThoseAsTypedFirst() {
    var plain = publish("Yoruba in schools");
    var marked = publish("Yorùbá in schools");
    assertThat(newsroom.find(title, "yoruba")).containsExactlyInAnyOrder(plain, marked);
    assertThat(newsroom.find(title, "Yorùbá")).containsExactly(marked, plain);
  }

  @Test
  void findsByStemsOfTheStorysOwnLanguage() {
    var german =
        newsroom.publish(
            title,
            Content.in("de").withSection(world).withHeadline("Die Häuser am Fluss stehen leer"));
    assertThat(newsroom.find(title, "Haus Flüsse")).containsExactly(german);
  }

  @Test
  void aPhraseStandsTogetherAndAnExcludedWordKeepsAway() {
    var together = publish("Blue cheese wins");
    var apart = publish("Cheese from a blue valley wins");
    assertThat(newsroom.find(title, "\"blue cheese\"")).containsExactly(together);
    assertThat(newsroom.find(title, "cheese -valley")).containsExactly(together);
    assertThat(newsroom.find(title, "-together")).contains(together, apart);
  }

  @Test
  void expectsAllOfAFewWordsButWouldRatherFindSomething() {
    var dam = publish("Dam begins to fill");
    publish("Dam of another kind");
    assertThat(newsroom.find(title, "dam fill")).containsExactly(dam);
    var loose = newsroom.get(Search.class).find(SearchQuery.of(title, "dam begins elephants"));
    assertThat(loose.hits()).isNotEmpty();
    assertThat(loose.loosened()).isTrue();
  }

  @Test
  void takesTheLastWordForABeginningIfItIsNoWord() {
    var story = publish("Hydroelectric dam begins to fill");
    assertThat(newsroom.find(title, "dam hydroel")).containsExactly(story);
  }

  @Test
  void aHeadlineCountsForMoreThanTheBody() {
    var body = newsroom.publish(title, newsroom.content(world, "Something else", "Elephants walk"));
    var headline = publish("Elephants walk");
    assertThat(newsroom.find(title, "elephants")).containsExactly(headline, body);
  }

  @Test
  void keepsToItsTitleUnlessAskedForAll() {
    var other = newsroom.title("UTC");
    var section = newsroom.section(other, null, "news");
    var here = publish("Zebras cross");
    var there = newsroom.publish(other, newsroom.content(section, "Zebras cross again"));
    assertThat(newsroom.find(title, "zebras")).containsExactly(here);
    assertThat(newsroom.find(SearchQuery.of(title, "zebras").inAllTitles()))
        .containsExactlyInAnyOrder(here, there);
  }

  @Test
  void aSectionHoldsWhatIsBelowItAlsoAfterItHasMoved() {
    var asia = newsroom.section(title, world, "asia");
    var europe = newsroom.section(title, null, "europe");
    var story = newsroom.publish(title, newsroom.content(asia, "Monsoon comes early"));
    assertThat(newsroom.find(SearchQuery.of(title, "monsoon").in(world))).containsExactly(story);
    newsroom.get(Sections.class).change(title.id(), asia, europe, "asia", "Asia");
    assertThat(newsroom.find(SearchQuery.of(title, "monsoon").in(world))).isEmpty();
    assertThat(newsroom.find(SearchQuery.of(title, "monsoon").in(europe))).containsExactly(story);
  }

  @Test
  void anAuthorIsFoundByWhoSignedNotByName() {
    var author = newsroom.get(Authors.class).named("Ada Ryde").id();
    var signed =
        newsroom.publish(
            title,
            newsroom
                .content(world, "Column")
                .withByline(List.of(new Content.Credit("Ada Ryde", author))));
    publish("Ada Ryde wins a prize");
    assertThat(newsroom.find(SearchQuery.of(title, "").by(author))).containsExactly(signed);
  }

  @Test
  void daysAreThoseOfTheTitlesZone() {
    var late = newsroom.publish(title, story("Night"), Instant.parse("2026-11-14T22:30:00Z"));
    var query = SearchQuery.of(title, "night");
    var fifteenth = LocalDate.of(2026, 11, 15);
    assertThat(newsroom.find(query.between(fifteenth, fifteenth))).containsExactly(late);
    assertThat(newsroom.find(query.between(null, LocalDate.of(2026, 11, 14)))).isEmpty();
    assertThat(newsroom.find(query.between(LocalDate.MIN, LocalDate.MAX.minusDays(1))))
        .containsExactly(late);
  }

  @Test
  void countsAllAndTurnsPages() {
    IntStream.range(0, 45)
        .forEach(n ->
            newsroom.publish(title, story("Counted " + n), Newsroom.NOW.minusSeconds(60L * n)));
    var query = SearchQuery.of(title, "counted").ordered(SearchQuery.Order.NEWEST);
    var third = newsroom.get(Search.class).find(query.page(3));
    assertThat(third.total()).isEqualTo(45);
    assertThat(third.exact()).isTrue();
    assertThat(third.pages()).isEqualTo(3);
    assertThat(third.hits()).hasSize(5);
    assertThat(third.hits().getLast().teaser().headline()).isEqualTo("Counted 44");
    assertThat(newsroom.find(query.page(9))).isEmpty();
  }

  @Test
  void marksWhatWasFoundAsTextNotAsMarkup() {
    newsroom.publish(
        title,
        newsroom.content(
            world, "Gate <b>closed</b>", "First a line of no interest. The gates are closed now."));
    var hit = newsroom.get(Search.class).find(SearchQuery.of(title, "gate")).hits().getFirst();
    assertThat(hit.headline())
        .containsExactly(new Piece("Gate", true), new Piece(" <b>closed</b>", false));
    assertThat(hit.excerpt()).contains(new Piece("gates", true));
    assertThat(text(hit.excerpt())).contains("The gates are closed now.");
  }

  @Test
  void marksWhatOnlyTheStandfirstSays() {
    newsroom.publish(
        title,
        newsroom
            .content(world, "Ledgers and lamps", "A line of no interest.")
            .withStandfirst("Forty years of zebrawood receipts in a book"));
    var found = newsroom.get(Search.class).find(SearchQuery.of(title, "zebrawood"));
    assertThat(found.hits().getFirst().excerpt()).contains(new Piece("zebrawood", true));
  }

  @Test
  void marksWhatOnlyTheBodySays() {
    newsroom.publish(
        title,
        newsroom
            .content(world, "Ledgers and lamps", "A desk of zebrawood, and a lamp.")
            .withStandfirst("A line of no interest"));
    var hit = newsroom.get(Search.class).find(SearchQuery.of(title, "zebrawood")).hits().getFirst();
    assertThat(hit.headline()).containsExactly(new Piece("Ledgers and lamps", false));
    assertThat(hit.excerpt()).contains(new Piece("zebrawood", true));
  }

  @Test
  void marksAPhraseOnlyWhereItsWordsStandTogether() {
    newsroom.publish(
        title,
        newsroom.content(
            world, "Ferry to Port Amber", "The port was quiet. Amber lamps. Port Amber slept."));
    var found = newsroom.get(Search.class).find(SearchQuery.of(title, "\"port amber\""));
    var hit = found.hits().getFirst();
    assertThat(hit.headline())
        .containsExactly(new Piece("Ferry to ", false), new Piece("Port Amber", true));
    assertThat(hit.excerpt())
        .containsExactly(
            new Piece("The port was quiet. Amber lamps. ", false),
            new Piece("Port Amber", true),
            new Piece(" slept.", false));
  }

  @Test
  void partsASubheadingFromWhatComesAfterIt() {
    newsroom.publish(
        title,
        newsroom.content(
            world, "Ledgers", "Two lamps", "A zebrawood desk", "The desk stood.", "It fell."));
    var hit = newsroom.get(Search.class).find(SearchQuery.of(title, "desk")).hits().getFirst();
    assertThat(hit.excerpt())
        .containsExactly(
            new Piece("Two lamps · A zebrawood ", false),
            new Piece("desk", true),
            new Piece(" · The ", false),
            new Piece("desk", true),
            new Piece(" stood. It fell.", false));
  }

  @Test
  void partsASubheadingThatEndsInAVowelSign() {
    newsroom.publish(title, newsroom.content(world, "Ledgers", "दुकान की", "A zebrawood desk."));
    var hit = newsroom.get(Search.class).find(SearchQuery.of(title, "desk")).hits().getFirst();
    assertThat(text(hit.excerpt())).isEqualTo("दुकान की · A zebrawood desk.");
  }

  @Test
  void marksTheWholeWordOfWhichTheBeginningWasTyped() {
    publish("A desk of zebrawood");
    var hit = newsroom.get(Search.class).find(SearchQuery.of(title, "zebraw")).hits().getFirst();
    assertThat(hit.headline()).contains(new Piece("zebrawood", true));
  }

  @Test
  void anUnpublishedStoryIsNotFoundFromThatMomentOn() {
    var story = publish("Secret garden opens");
    assertThat(newsroom.find(title, "garden")).containsExactly(story);
    newsroom.unpublish(story);
    var result = newsroom.get(Search.class).find(SearchQuery.of(title, "garden"));
    assertThat(result.hits()).isEmpty();
    assertThat(result.total()).isZero();
  }

  @Test
  void findsAnUpdateByItsNewWordsOnly() {
    var story = publish("Garden opens");
    newsroom.update(story, content -> content.withHeadline("Orchard opens"));
    assertThat(newsroom.find(title, "orchard")).containsExactly(story);
    assertThat(newsroom.find(title, "garden")).isEmpty();
  }

  @Test
  void noWordsFindNothing() {
    publish("Anything");
    assertThat(newsroom.find(title, "")).isEmpty();
    assertThat(newsroom.find(title, " \t ?! ")).isEmpty();
    assertThat(newsroom.find(SearchQuery.of(title, "").in(world))).isNotEmpty();
  }

  @Test
  void everyNaughtyStringIsASearch() throws IOException {
    publish("Anything");
    var strings =
        JsonMapper.shared()
            .readTree(Files.readString(Shared.path("corpora/F-robust/blns.json")))
            .valueStream()
            .toList();
    for (var string : strings) {
      var story = newsroom.publish(title, story("about " + string.asString()));
      assertThatCode(() -> newsroom.find(title, string.asString()))
          .as(string.asString())
          .doesNotThrowAnyException();
      newsroom.unpublish(story);
    }
  }

  @Test
  void findsStoriesInEthiopicAndYorubaByTheirHeadlines() throws IOException {
    var corpus = new NewsCorpus(Shared.path("corpora/E-news"));
    for (var file : List.of("amh-dev", "yor-dev")) {
      var stories = corpus.lines("masakhanews/" + file + ".jsonl.gz").subList(0, 60);
      int found = 0;
      for (var each : stories) {
        var content =
            Content.in(file.startsWith("amh") ? "am" : "yo")
                .withSection(world)
                .withHeadline(each.get("headline").asString())
                .withBody(Newsroom.body(each.get("text").asString()));
        var story = newsroom.publish(title, content);
        var bare =
            java.text.Normalizer.normalize(
                    each.get("headline").asString(), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        found += newsroom.find(title, bare).contains(story) ? 1 : 0;
      }
      assertThat(found).as(file).isGreaterThanOrEqualTo(58);
    }
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  private Content story(String headline) {
    return newsroom.content(world, headline, "Nothing more is known.");
  }

  private Story.Id publish(String headline) {
    return newsroom.publish(title, story(headline));
  }
}
