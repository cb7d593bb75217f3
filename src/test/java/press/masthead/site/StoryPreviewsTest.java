package press.masthead.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.Pages;
import press.masthead.staff.Member;
import press.masthead.story.Content;
import press.masthead.story.PublishedStories;
import press.masthead.story.Publishing;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.testing.RunningMasthead;
import press.masthead.title.Titles;

@RunningMasthead
class StoryPreviewsTest {
  private static final Instant NOON = Instant.parse("2018-11-15T15:02:00Z");

  @LocalServerPort int port;
  @Autowired ApplicationContext house;
  @Autowired StoryPreviews previews;
  @Autowired Stories stories;
  @Autowired PublishedStories readers;
  @Autowired Pages pages;
  @Autowired Titles titles;

  @SuppressWarnings("NullAway.Init")
  private Gazette gazette;

  @BeforeEach
  void openGazette() {
    gazette = Gazette.in(house);
  }

  @Test
  void showsTheNewestRevisionWhileReadersHaveThePublishedOne() {
    var story = published("Preview talks");
    stories.save(story, content(story).withHeadline("Preview talks fail"), Member.MASTHEAD, null);
    var page = shown(story);
    assertThat(html(page).select("h1").text()).isEqualTo("Preview talks fail");
    assertThat(html(asRead(story)).select("h1").text()).isEqualTo("Preview talks");
  }

  @Test
  void isThePageThatReadersHaveOncePublished() {
    var story = published("Preview whole");
    stories.save(story, content(story).withHeadline("Preview whole again"), Member.MASTHEAD, null);
    var before = main(shown(story));
    stories.update(story, Member.MASTHEAD);
    assertThat(before).isNotEmpty().isEqualTo(main(asRead(story)));
  }

  @Test
  void staysOutOfSearchEnginesAndCountsForNothing() {
    var page = shown(published("Preview unlisted"));
    assertThat(html(page).select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(html(page).select("meta[property^=og]")).isEmpty();
    assertThat(page.subject()).isNull();
  }

  @Test
  void showsAStoryThatWasNeverPublishedAndLeavesItUnpublished() {
    var model = content(published("Preview model"));
    var title = titles.bySlug("gazette").orElseThrow();
    var draft = stories.draft(title.id(), model.withHeadline("Preview draft"), Member.MASTHEAD);
    var page = html(shown(draft));
    assertThat(page.select("h1").text()).isEqualTo("Preview draft");
    assertThat(page.select(".breadcrumb a").eachText()).containsExactly("World", "Asia");
    assertThat(readers.find(draft)).isEmpty();
    var address = page.select("link[rel=canonical]").attr("href").replaceFirst(".*/", "");
    assertThat(address).endsWith("-preview-draft");
    assertThat(readers.at(title.id(), address)).isEmpty();
  }

  @Test
  void saysWhatIsMissingForThereToBeAPage() {
    var title = titles.bySlug("gazette").orElseThrow();
    var bare = stories.draft(title.id(), Content.in("en"), Member.MASTHEAD);
    assertThat(previews.of(bare))
        .isInstanceOfSatisfying(
            StoryPreviews.Outcome.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Publishing.Problem::field)
                    .containsExactly("headline", "section"));
  }

  private Story.Id published(String headline) {
    var path = gazette.publish(headline, NOON);
    var title = titles.bySlug("gazette").orElseThrow();
    return readers.at(title.id(), path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
  }

  private Content content(Story.Id story) {
    return stories.find(story).orElseThrow().content();
  }

  private Page.Document shown(Story.Id story) {
    if (previews.of(story) instanceof StoryPreviews.Outcome.Shown(var page)) {
      return page;
    }
    throw new AssertionError("refused");
  }

  private Page.Document asRead(Story.Id story) {
    var title = titles.bySlug("gazette").orElseThrow();
    var path = readers.find(story).orElseThrow().teaser().path();
    var page = pages.get(new PageRequest(title, path));
    return new Page.Document(page.status(), page.type(), page.plain().bytes(), null, null);
  }

  /** Without the moment of the update. */
  private static String main(Page.Document page) {
    var main = html(page).select("main");
    main.select(".story__time--updated").remove();
    return main.html();
  }

  private static Document html(Page.Document page) {
    return Jsoup.parse(new String(page.bytes(), StandardCharsets.UTF_8));
  }
}
