package press.masthead.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.masthead.archive.Imports.MissingRelated;
import press.masthead.staff.Member;
import press.masthead.story.PublishedStories;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.title.Title;

class RelatedPicksTest {
  private static final String TEXT =
      "The harbour ferry will run through the night from April, the council decided on Tuesday.";
  private static final String FERRY =
      """
      Companies / Transport 3 March 2021

      Harbour ferry to run all night

      %s

      MARKETS: Shipping shares “rise” – again

      Shares in two shipping firms rose on the news ...
      Markets
      3 hours ago

      Night buses fuller than ever, says the town's ...

      The night buses carried a third more people last year
      Companies / Transport
      2 weeks ago
      """
          .formatted(TEXT);
  private static final String SHARES = page("MARKETS: Shipping shares 'Rise' - again");
  private static final String BUSES =
      page("Night buses fuller than ever, says the town’s council of transport");

  private static ArchiveHouse house;

  @TempDir private static Path data;
  @TempDir private Path folder;
  private Title title;

  @BeforeAll
  static void open() {
    house = new ArchiveHouse(data);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void foundTitle() {
    title = house.title();
  }

  private static String page(String headline) {
    return "World / Asia 3 March 2021\n\n" + headline + "\n\n" + TEXT + "\n";
  }

  @Test
  void linksStoriesThatCameBeforeByHeadline() throws IOException {
    var shares = in("shares.txt", SHARES);
    var buses = in("buses.txt", BUSES);
    var ferry = in("ferry.txt", FERRY);
    assertThat(house.content(ferry).related()).containsExactly(shares.story(), buses.story());
    assertThat(house.content(shares).kicker()).isEqualTo("MARKETS");
  }

  @Test
  void linksStoriesThatComeLaterInTheOrderOfThePage() throws IOException {
    var ferry = in("ferry.txt", FERRY);
    var buses = in("buses.txt", BUSES);
    assertThat(house.content(ferry).related()).containsExactly(buses.story());
    var shares = in("shares.txt", SHARES);
    assertThat(house.content(ferry).related()).containsExactly(shares.story(), buses.story());
    var shown =
        house.get(PublishedStories.class).find(Objects.requireNonNull(ferry.story())).orElseThrow();
    assertThat(shown.content().related()).containsExactly(shares.story(), buses.story());
    assertThat(shown.teaser().updated()).isNull();
  }

  @Test
  void linksByAddressHoweverItIsSpelled() throws IOException {
    var tower =
        in("tower.html", html("Tower lit again", "https://www.old.example/2019/tower/", ""));
    var links =
        "<aside><h2>Related stories</h2><ul>"
            + "<li><a href='http://old.example/2019/tower?utm_source=x#top'>Our tower story</a>"
            + "<li><a href='https://else.example/2019/tower/'>Quite another tower</a></ul></aside>";
    var bay = in("bay.html", html("Bay is calm", "https://old.example/2019/bay", links));
    assertThat(house.content(bay).related()).containsExactly(tower.story());
  }

  @Test
  void waitsForAnAddressToo() throws IOException {
    var links =
        "<aside><h2>Related stories</h2><ul><li><a href='/2019/tower'>Our tower story</a>"
            + "<li><a href='/2019/none'>Never to come in</a></ul></aside>";
    var bay = in("bay.html", html("Bay is calm", "https://old.example/2019/bay", links));
    assertThat(house.content(bay).related()).isEmpty();
    var tower = in("tower.html", html("Tower lit again", "https://old.example/2019/tower", ""));
    assertThat(house.content(bay).related()).containsExactly(tower.story());
  }

  @Test
  void leavesPicksThatAnEditorHasChosenSince() throws IOException {
    var ferry = in("ferry.txt", FERRY);
    var own = in("own.txt", page("A story of the editor's own choice"));
    var stories = house.get(Stories.class);
    var id = Objects.requireNonNull(ferry.story());
    stories.save(
        id,
        house.content(ferry).withRelated(List.of(Objects.requireNonNull(own.story()))),
        Member.MASTHEAD,
        null);
    stories.update(id, Member.MASTHEAD);
    in("shares.txt", SHARES);
    assertThat(house.content(ferry).related()).containsExactly(own.story());
    var again = in("ferry.txt", FERRY.replace("on Tuesday", "on Wednesday"));
    assertThat(again.outcome()).isEqualTo(ImportItem.Outcome.IMPORTED);
    assertThat(house.content(ferry).related()).containsExactly(own.story());
  }

  @Test
  void keepsTheEditorsPicksWhenThePageIsSavedAgain() throws IOException {
    var links = "<aside><h2>Related</h2><a href='/a-long-one'>A related story</a></aside>";
    var page = html("Bay is calm", "https://old.example/2019/bay", links);
    var bay = in("bay.html", page);
    var own = Objects.requireNonNull(in("own.txt", page("The editor's own choice")).story());
    house
        .get(Stories.class)
        .save(
            Objects.requireNonNull(bay.story()),
            house.content(bay).withRelated(List.of(own)),
            Member.MASTHEAD,
            null);
    var again = in("bay.html", page.replace("on Tuesday", "on Wednesday"));
    assertThat(again.story()).isEqualTo(bay.story());
    assertThat(house.content(again).related()).containsExactly(own);
    assertThat(again.remarks()).anyMatch(remark -> remark.startsWith("related: an editor"));
  }

  @Test
  void publishesNothingThatAnEditorHasOnlySaved() throws IOException {
    var ferry = in("ferry.txt", FERRY);
    var id = Objects.requireNonNull(ferry.story());
    var unfinished = house.content(ferry).withHeadline("Unfinished");
    house.get(Stories.class).save(id, unfinished, Member.MASTHEAD, null);
    var shares = in("shares.txt", SHARES);
    assertThat(house.content(ferry)).isEqualTo(unfinished);
    assertThat(house.get(PublishedStories.class).find(id).orElseThrow().teaser().headline())
        .isEqualTo("Harbour ferry to run all night");
    assertThat(shares.remarks()).anyMatch(remark -> remark.contains("is being edited"));
  }

  @Test
  void doesNotGuessAmongSeveralOfOneHeadlineButTakesTheOneOfTheDay() throws IOException {
    var letters =
        """
        Comment / Letters %s

        Letters to the editor this week

        """;
    in("a.txt", letters.formatted("10 February 2021") + TEXT);
    var wanted = in("b.txt", letters.formatted("17 February 2021") + TEXT);
    var named = FERRY.replaceAll("Night buses.*", "Letters to the Editor this week");
    assertThat(house.content(in("c.txt", named)).related()).containsExactly(wanted.story());
    in("d.txt", letters.formatted("18 February 2021") + TEXT);
    var doubtful = in("e.txt", named.replace("ferry to run", "ferry runs"));
    assertThat(house.content(doubtful).related()).isEmpty();
  }

  @Test
  void saysAtTheEndWhatIsStillMissing() throws IOException {
    Files.writeString(folder.resolve("ferry.txt"), FERRY);
    Files.writeString(folder.resolve("shares.txt"), SHARES);
    var items = new ArrayList<ImportItem>();
    List<MissingRelated> missing;
    try (var files = PageFiles.under(List.of(folder))) {
      missing = house.get(Imports.class).importPages(title, files, items::add);
    }
    assertThat(items).hasSize(2);
    assertThat(missing)
        .containsExactly(
            new MissingRelated(
                folder.resolve("ferry.txt").toString(),
                story(items.getFirst()),
                "Night buses fuller than ever, says the town's ..."));
  }

  private static Story.Id story(ImportItem item) {
    return Objects.requireNonNull(item.story());
  }

  private ImportItem in(String name, String text) throws IOException {
    return house.importPage(title, folder.resolve(name), text);
  }

  private static String html(String headline, String url, String links) {
    return "<html><head><title>%s</title><link rel=canonical href='%s'></head><body><article>"
            .formatted(headline, url)
        + "<h1>%s</h1><p>%s</p><p>%s</p><p>%s</p></article>%s</body></html>"
            .formatted(headline, TEXT, TEXT, TEXT, links);
  }
}
