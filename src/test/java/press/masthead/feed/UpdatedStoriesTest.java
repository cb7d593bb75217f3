package press.masthead.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import press.masthead.page.PageRequest;
import press.masthead.page.Pages;
import press.masthead.staff.Member;
import press.masthead.story.Content;
import press.masthead.story.Stories;
import press.masthead.story.Story;
import press.masthead.story.body.Block;
import press.masthead.story.body.Body;
import press.masthead.story.body.Inline;
import press.masthead.testing.RunningMasthead;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** An update that lists do not show, because they show nothing that changed. */
@RunningMasthead
class UpdatedStoriesTest {
  @Autowired Pages pages;
  @Autowired Stories stories;
  @Autowired Sections sections;
  @Autowired Titles titles;

  private Title title;
  private Section.Id section;

  @BeforeEach
  void section() {
    title = titles.bySlug("courier").orElseThrow();
    section =
        sections
            .tree(title.id())
            .at("/shipping")
            .map(Section::id)
            .orElseGet(() ->
                switch (sections.add(title.id(), null, "shipping", "Shipping")) {
                  case Sections.Change.Done(var added) -> added;
                  case Sections.Change.Refused refused ->
                      throw new IllegalStateException(refused.toString());
                });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sitemap-2011-05.xml", "/shipping/feed.atom", "/shipping/feed.json"})
  void areTold(String path) {
    var id = publish();
    assertThat(text(path)).contains("2011-05-02T").doesNotContain("2012-06-0");
    stories.save(id, content("Mended."), Member.MASTHEAD, null);
    stories.update(
        id,
        Member.MASTHEAD,
        new Stories.Dates(
            Instant.parse("2011-05-02T10:00:00Z"), Instant.parse("2012-06-03T10:00:00Z")));
    assertThat(text(path)).contains("2012-06-03T");
    stories.unpublish(id, Member.MASTHEAD);
  }

  private Story.Id publish() {
    var id = stories.draft(title.id(), content("As it was."), Member.MASTHEAD);
    stories.publish(
        id, Member.MASTHEAD, new Stories.Dates(Instant.parse("2011-05-02T10:00:00Z"), null));
    return id;
  }

  private Content content(String more) {
    return Content.in("en")
        .withHeadline("Tide tables corrected")
        .withSection(section)
        .withBody(new Body(List.of(paragraph("The opening stays. ".repeat(30)), paragraph(more))));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Inline.Text(text, List.of())));
  }

  private String text(String path) {
    var page = pages.get(new PageRequest(title, path));
    return new String(page.plain().bytes(), StandardCharsets.UTF_8);
  }
}
