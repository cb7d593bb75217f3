package press.masthead.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.masthead.archive.ImportItem.Outcome;
import press.masthead.media.BlobKey;
import press.masthead.media.Blobs;
import press.masthead.media.Picture;
import press.masthead.media.Pictures;
import press.masthead.staff.Member;
import press.masthead.story.Content;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.body.BodyText;
import press.masthead.testing.Shared;
import press.masthead.title.Sections;
import press.masthead.title.Title;

class ImportsTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Old lighthouse shines again</title>
      <link rel="canonical" href="https://old.example/2019/lighthouse?id=7">
      <meta property="article:published_time" content="2019-06-03T08:15">
      <meta name="author" content="Naledi Khumalo"><meta property="article:section" content="Africa">
      <meta property="og:image" content="https://old.example/img/tower.png"></head>
      <body><article><h1>Old lighthouse shines again</h1>
      <figure><img src="page_files/tower.png" alt="Tower"><figcaption>The tower
      <small>AGENCY/ T. KEEPER</small></figcaption></figure>
      <p>The lighthouse on the cape was lit again on Monday, forty years after its lamp went out,
      and half of the village had come to see it shine over the bay.</p>
      <p>“Nobody believed that we would do it,” said the keeper, who had looked after the empty
      tower for most of her life, first with her father, then alone.</p>
      <p>The lamp is a tenth of the size of the old one, needs a fiftieth of the power, and can be
      seen from thirty miles away, the harbour office reports to all who ask.</p></article></body>
      </html>\
      """;

  private static ArchiveHouse house;
  private static Imports imports;
  private static Stories stories;

  @TempDir private static Path data;
  @TempDir private Path folder;
  private Title title;

  @BeforeAll
  static void open() {
    house = new ArchiveHouse(data);
    imports = house.get(Imports.class);
    stories = house.get(Stories.class);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void foundTitle() {
    title = house.title();
  }

  @Test
  void takesThePageOverAsAPublishedStory() throws IOException {
    var item = imports.importPage(title, page(PAGE));
    assertThat(item.outcome()).isEqualTo(Outcome.IMPORTED);
    var story = story(item);
    assertThat(story.state()).isEqualTo(Story.State.PUBLISHED);
    assertThat(story.firstPublished()).isEqualTo(Instant.parse("2019-06-03T06:15:00Z"));
    assertThat(story.content().headline()).isEqualTo("Old lighthouse shines again");
    assertThat(story.content().byline())
        .extracting(Content.Credit::name)
        .containsExactly("Naledi Khumalo");
    assertThat(story.content().byline().getFirst().author()).isNotNull();
    assertThat(house.get(Sections.class).tree(title.id()).at("/africa")).isPresent();
    assertThat(BodyText.paragraphs(story.content().body())).hasSize(3);
  }

  @Test
  void givesASectionNamedLikeAnAddressOfTheProgramAnAddressOfItsOwn() throws IOException {
    var item = imports.importPage(title, page(PAGE.replace("Africa", "Search")));
    assertThat(item.outcome()).isEqualTo(Outcome.IMPORTED);
    assertThat(house.get(Sections.class).tree(title.id()).at("/search-section"))
        .hasValueSatisfying(section -> assertThat(section.name()).isEqualTo("Search"));
  }

  @Test
  void takesThePictureSavedBesideThePageOnce() throws IOException {
    var file = page(PAGE);
    Files.createDirectories(folder.resolve("page_files"));
    ImageIO.write(
        new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB),
        "png",
        folder.resolve("page_files/tower.png").toFile());
    var story = story(imports.importPage(title, file));
    var lead = story.content().picture();
    assertThat(lead).isNotNull();
    var picture =
        house
            .get(Pictures.class)
            .find(new Picture.Id(java.util.Objects.requireNonNull(lead).picture()))
            .orElseThrow();
    assertThat(picture.particulars().caption()).isEqualTo("The tower");
    assertThat(picture.particulars().credit().line()).isEqualTo("AGENCY/ T. KEEPER");
    assertThat(story.content().body().blocks()).hasSize(3);
  }

  @Test
  void reportsAPictureThatWasNotSaved() throws IOException {
    assertThat(imports.importPage(title, page(PAGE)).remarks())
        .anyMatch(remark -> remark.startsWith("picture: not saved with the page: https://old"));
  }

  @Test
  void changesNothingTheSecondTime() throws IOException {
    var file = page(PAGE);
    var first = imports.importPage(title, file);
    var before = changes();
    var second = imports.importPage(title, file);
    assertThat(second.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(second.story()).isEqualTo(first.story());
    assertThat(changes()).isEqualTo(before);
  }

  @Test
  void updatesTheStoryOfAPageThatWasSavedAgain() throws IOException {
    var first = imports.importPage(title, page(PAGE));
    var again = imports.importPage(title, page(PAGE.replace("on Monday", "on Tuesday")));
    assertThat(again.outcome()).isEqualTo(Outcome.UPDATED);
    assertThat(again.story()).isEqualTo(first.story());
    assertThat(story(again).revision()).isEqualTo(2);
    assertThat(BodyText.of(story(again).content().body())).contains("on Tuesday");
  }

  @Test
  void leavesAStoryThatWasUnpublishedSinceOffTheReadersPages() throws IOException {
    var first = imports.importPage(title, page(PAGE));
    stories.unpublish(java.util.Objects.requireNonNull(first.story()), Member.MASTHEAD);
    imports.importPage(title, page(PAGE.replace("on Monday", "on Tuesday")));
    assertThat(story(first).state()).isEqualTo(Story.State.UNPUBLISHED);
  }

  @Test
  void keepsThePagesAddressAsARedirect() throws IOException {
    var item = imports.importPage(title, page(PAGE));
    assertThat(
            stories.addFormerPath(
                stories.draft(title.id(), Content.in("en"), Member.MASTHEAD),
                "/2019/lighthouse?id=7"))
        .as("the address is the imported story's: " + item)
        .isFalse();
  }

  @Test
  void refusesWhatIsNoStoryAndKeepsItsBytesAndReason() throws IOException {
    var file = folder.resolve("empty.html");
    Files.writeString(file, "<html><body></body></html>");
    var item = imports.importPage(title, file);
    assertThat(item.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(item.reason()).contains(";");
    var kept =
        sql()
            .sql("select sha256 from import_item where title_id = ? and outcome = 'refused'")
            .param(title.id().value())
            .query(String.class)
            .single();
    assertThat(house.get(Blobs.class).exists(new BlobKey(kept))).isTrue();
  }

  @Test
  void importsTheReferencePageWhole() {
    var item = imports.importPage(title, Shared.path("reference/article-page.txt"));
    assertThat(item.outcome()).isEqualTo(Outcome.IMPORTED);
    var content = story(item).content();
    assertThat(story(item).firstPublished()).isEqualTo(Instant.parse("2018-11-15T15:02:00Z"));
    assertThat(content.source()).isEqualTo("AFP");
    assertThat(content.signOff()).isEqualTo("AFP");
    assertThat(content.byline().getFirst().author()).isNull();
    assertThat(house.get(Sections.class).tree(title.id()).at("/world/asia")).isPresent();
    assertThat(BodyText.paragraphs(content.body())).hasSize(12);
    var page =
        sql()
            .sql("select page::text from import_item where title_id = ?")
            .param(title.id().value())
            .query(String.class)
            .single();
    assertThat(page).contains("BYDAY=-1TH", "THE FT COLUMN", "2018-11-06");
  }

  @Test
  void importsManyFilesOneByOne() throws IOException {
    for (var i = 0; i < 50; i++) {
      Files.writeString(
          folder.resolve("page" + i + ".html"),
          PAGE.replace("id=7", "id=" + i).replace("again</h1>", "again, part " + i + "</h1>"));
    }
    var outcomes = new java.util.EnumMap<Outcome, Integer>(Outcome.class);
    try (var files = PageFiles.under(List.of(folder))) {
      imports.importPages(title, files, item -> outcomes.merge(item.outcome(), 1, Integer::sum));
    }
    assertThat(outcomes).containsExactly(java.util.Map.entry(Outcome.IMPORTED, 50));
  }

  private Path page(String html) throws IOException {
    return Files.writeString(folder.resolve("page.html"), html);
  }

  private static Story story(ImportItem item) {
    return stories.find(java.util.Objects.requireNonNull(item.story())).orElseThrow();
  }

  private static JdbcClient sql() {
    return JdbcClient.create(house.get(DataSource.class));
  }

  private static long changes() {
    return sql().sql("select count(*) from story_revision").query(Long.class).single();
  }
}
