package press.masthead.site;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.comment.Conversation;
import press.masthead.page.Direction;
import press.masthead.page.Layout;
import press.masthead.page.Times;
import press.masthead.readership.MostReadList;
import press.masthead.story.PublishedStory;
import press.masthead.story.Teaser;
import press.masthead.story.Topic;
import press.masthead.title.Section;

/** A story and all that stands around it. */
public record StoryPage(
    Layout layout,
    PublishedStory story,
    List<Section> trail,
    List<Credited> byline,
    @Nullable Figure figure,
    BodyParts parts,
    List<Topic> topics,
    List<Card> related,
    Conversation comments,
    MostReadList mostRead) {

  StoryPage unlisted() {
    return new StoryPage(
        layout.unlisted(),
        story,
        trail,
        byline,
        figure,
        parts,
        topics,
        related,
        comments,
        mostRead);
  }

  public Teaser teaser() {
    return story.teaser();
  }

  public Times times() {
    return Times.of(layout.title());
  }

  public Content body() {
    return parts.body(story.content());
  }

  public @Nullable String signOff() {
    return story.content().signOff();
  }

  public String language() {
    return teaser().language();
  }

  public String direction() {
    return Direction.of(language());
  }

  public String url() {
    return layout.title().url(teaser().path());
  }
}
