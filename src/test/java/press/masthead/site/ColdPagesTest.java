package press.masthead.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import press.masthead.comment.Comments;
import press.masthead.media.Pictures;
import press.masthead.media.TakeIn;
import press.masthead.page.KeptPages;
import press.masthead.page.PageRequest;
import press.masthead.page.Pages;
import press.masthead.reader.Registrations;
import press.masthead.readership.Readership;
import press.masthead.story.Story;
import press.masthead.testing.MovingClock;
import press.masthead.testing.RunningMasthead;
import press.masthead.testing.Statements;
import press.masthead.title.Titles;

/** What a page costs that is not kept: with pictures, related stories and most read. */
@RunningMasthead
class ColdPagesTest {
  private static final int MOST = 3;
  private static final int MOST_OF_A_FRONT = 2;

  @Autowired ApplicationContext house;
  @Autowired Pages pages;
  @Autowired KeptPages kept;
  @Autowired Titles titles;
  @Autowired Pictures pictures;
  @Autowired Readership readership;
  @Autowired Registrations registrations;
  @Autowired Comments comments;
  @Autowired MovingClock clock;

  private final String subject = "Dredging of " + UUID.randomUUID().toString().substring(0, 8);
  private final List<Story.Id> dredging = new ArrayList<>();
  private Gazette gazette;

  @BeforeEach
  void publish() throws IOException {
    gazette = Gazette.in(house);
    for (int n = 0; n < 6; n++) {
      var at = Instant.parse("2031-03-02T10:00:00Z").plusSeconds(n);
      dredging.add(gazette.publish(subject + ", day " + n, at, picture(n), List.of()));
    }
  }

  /** They would stand at the top of other tests' fronts and lists. */
  @AfterEach
  void unpublish() {
    dredging.forEach(story -> gazette.unpublish(gazette.path(story)));
    readership.rank();
  }

  @Test
  void asksTheDatabaseThreeTimes() {
    assertCold(gazette.path(dredging.getFirst()), MOST);
  }

  @Test
  void asksTwiceForAFrontHoweverManySectionsItShows() {
    for (var read : dredging) {
      readership.record(read, clock.instant().minusSeconds(60), 3);
    }
    readership.rank();
    assertThat(assertCold("/", MOST_OF_A_FRONT)).contains("Most read<", "<img ", subject);
    assertThat(assertCold("/world", MOST_OF_A_FRONT)).contains("Most read<", "<img ", subject);
  }

  /** What stands further down its lists than it shows may change without making it anew. */
  @Test
  void aFrontDependsOnNoStoryThatItDoesNotShow() {
    for (int n = 6; n < 40; n++) {
      var at = Instant.parse("2031-03-02T10:00:00Z").plusSeconds(n);
      dredging.add(gazette.id(gazette.publish(subject + ", day " + n, at)));
    }
    var front = pages.get(new PageRequest(titles.bySlug("gazette").orElseThrow(), "/"));
    var text = new String(front.plain().bytes(), StandardCharsets.UTF_8);
    for (int n = 0; n < dredging.size(); n++) {
      var key = "story:" + dredging.get(n).value() + "/teaser";
      var shown = text.contains(subject + ", day " + n + "<");
      assertThat(front.reads().contains(key)).as("day %d", n).isEqualTo(shown);
    }
    assertThat(text).contains(subject + ", day 39<").doesNotContain(subject + ", day 2<");
  }

  @Test
  void asksNoMoreOftenWithMostReadAndPicks() throws IOException {
    for (var read : dredging) {
      readership.record(read, clock.instant().minusSeconds(60), 3);
    }
    readership.rank();
    var at = Instant.parse("2031-03-03T10:00:00Z");
    var picked = gazette.publish(subject + " at an end", at, picture(1), dredging.subList(1, 3));
    dredging.add(picked);
    var page = assertCold(gazette.path(picked), MOST);
    assertThat(page).contains("Most read<", "<img ", subject + ", day 1", subject + ", day 2");
  }

  /** Names and counts are read beside the story; {@link Statements} sees what is kept. */
  @Test
  void givesBackWhatItReadCommentsOn() {
    var story = dredging.getFirst();
    var writer = registrations.enrol(UUID.randomUUID() + "@example.org", "Wil", "a dredger's log");
    comments.bring(writer, story, null, "How deep now?", clock.instant());
    var request = new PageRequest(titles.bySlug("gazette").orElseThrow(), gazette.path(story));
    assertThat(Statements.of(() -> pages.get(request))).hasSizeGreaterThan(MOST);
    var page = new String(pages.get(request).plain().bytes(), StandardCharsets.UTF_8);
    assertThat(page).contains("How deep now?", "Wil");
  }

  private String assertCold(String path, int most) {
    var request = new PageRequest(titles.bySlug("gazette").orElseThrow(), path);
    pages.get(request);
    kept.forget(List.of("titles"));
    var asked = Statements.of(() -> pages.get(request));
    assertThat(asked).isNotEmpty().hasSizeLessThanOrEqualTo(most);
    assertThat(Statements.of(() -> pages.get(request))).isEmpty();
    return new String(pages.get(request).plain().bytes(), StandardCharsets.UTF_8);
  }

  private long picture(int shade) throws IOException {
    var image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 1, shade);
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    var taken = pictures.takeIn(out.toByteArray(), shade + ".png", "tests");
    assertThat(taken).isInstanceOf(TakeIn.Taken.class);
    return ((TakeIn.Taken) taken).picture().id().value();
  }
}
