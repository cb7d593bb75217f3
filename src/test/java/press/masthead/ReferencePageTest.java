package press.masthead;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.archive.ImportItem;
import press.masthead.archive.Imports;
import press.masthead.readership.Readership;
import press.masthead.staff.Member;
import press.masthead.story.Content;
import press.masthead.story.PublishedStories;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.body.Block;
import press.masthead.story.body.Body;
import press.masthead.story.body.Inline;
import press.masthead.testing.Browser;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Shared;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * The reference page through the whole house: imported from its text, opened in a browser, every
 * element there with its value. The values are read from the page's own lines.
 */
@RunningMasthead
class ReferencePageTest {
  @Autowired Imports imports;
  @Autowired Titles titles;
  @Autowired Sections sections;
  @Autowired Stories stories;
  @Autowired PublishedStories published;
  @Autowired Readership readership;
  @Autowired Clock clock;
  @LocalServerPort int port;
  @TempDir Path folder;

  @Test
  void everyElementOfTheReferencePageIsThereWithItsValue() throws IOException {
    var reference = Shared.path("reference/article-page.txt");
    var lines = Files.readAllLines(reference);
    var written =
        lines.stream()
            .filter(line -> !line.isBlank())
            .map(line -> line.strip().replace('\u00a0', ' ')) // text pages are read so
            .toList();
    var title = titles.bySlug("courier").orElseThrow();

    var item = imports.importPage(title, saved(reference));
    assertThat(item.outcome()).isEqualTo(ImportItem.Outcome.IMPORTED);
    var story = Objects.requireNonNull(item.story());
    companions(title);
    readership.record(story, clock.instant().minusSeconds(60), 5);
    readership.rank();

    var teaser = published.find(story).orElseThrow().teaser();
    try (var reader = Browser.visitor(1280)) {
      var page = reader.open("http://localhost:" + port + teaser.path()).page();
      assertThat(page.locator(".breadcrumb a").allInnerTexts()).containsExactly("World", "Asia");
      assertThat(text(page, "h1")).isEqualTo(written.get(1));
      assertThat(text(page, ".story__standfirst")).isEqualTo(written.get(2));
      assertThat(text(page, ".story__time time")).isEqualTo("15 November 2018 - 17:02");
      assertThat(text(page, ".byline")).isEqualTo(written.get(3).substring(24).strip());
      assertThat(text(page, ".sign-off")).isEqualTo("AFP");
      var caption = text(page, ".story__figure figcaption");
      assertThat(caption).contains(written.get(4).split(" Picture: ")[0]);
      assertThat(caption).contains("Picture: " + written.get(4).split(" Picture: ")[1]);
      assertThat(page.locator(".story__figure img").count()).isEqualTo(1);
      assertThat(page.locator(".body > p:not(.sign-off)").allTextContents())
          .isEqualTo(written.subList(6, written.indexOf("AFP")));
      assertThat(page.locator(".related article").count()).isEqualTo(3);
      assertThat(page.locator(".related article a[href='/world/asia']").count()).isPositive();
      assertThat(page.locator(".related article time").count()).isEqualTo(3);
      assertThat(text(page, ".comments__join")).contains("sign in or register to comment");
      assertThat(text(page, ".most-read")).contains("World / Asia").contains("as of");
      assertThat(reader.barriers()).isEmpty();
      assertThat(reader.complaints()).isEmpty();
    }
    assertThat(imports.importPage(title, saved(reference)).outcome())
        .isEqualTo(ImportItem.Outcome.UNCHANGED);
  }

  /**
   * The page as a browser would have saved it, with a picture beside it that says nothing of
   * itself.
   */
  private Path saved(Path reference) throws IOException {
    var page = folder.resolve("article.txt");
    Files.write(page, Files.readAllBytes(reference));
    var pictures = Files.createDirectories(folder.resolve("article_files"));
    var picture = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(picture, "jpeg", pictures.resolve("picture.jpg").toFile());
    return page;
  }

  /** Three stories that belong beside it. */
  private void companions(Title title) {
    var asia = sections.tree(title.id()).at("/world/asia").orElseThrow().id();
    Stream.of("fishermen", "historians", "students")
        .map(who ->
            Content.in("en")
                .withHeadline("What " + who + " make of the Kuril islands dispute")
                .withSection(asia)
                .withBody(
                    paragraph(
                        "Russia and Japan have argued about the islands since the war, and "
                            + who
                            + " in Tokyo and Moscow hope that a peace treaty ends the dispute"
                            + " over the Kuril chain and its territory.")))
        .forEach(content -> publish(title, content));
  }

  private void publish(Title title, Content content) {
    Story.Id id = stories.draft(title.id(), content, Member.MASTHEAD);
    stories.publish(id, Member.MASTHEAD);
  }

  private static Body paragraph(String text) {
    return new Body(List.of(new Block.Paragraph(List.of(new Inline.Text(text)))));
  }

  private static String text(Page page, String selector) {
    return page.locator(selector).first().innerText().strip();
  }
}
