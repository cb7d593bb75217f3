package press.masthead.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.api.describe.Said;
import press.masthead.story.Author;
import press.masthead.story.Content;
import press.masthead.story.Kind;
import press.masthead.story.Story;
import press.masthead.story.Topic;
import press.masthead.story.body.BodyJson;
import press.masthead.title.Section;
import tools.jackson.databind.JsonNode;

/** What is written in a story. */
record StoryContent(
    @Said("a word or two above the headline") @Nullable String kicker,
    @Nullable String headline,
    @Said("the sentence or two below the headline") @Nullable String standfirst,
    @Said("who is credited, in order") @Nullable List<CreditView> byline,
    @Said("whose copy it is, such as an agency’s; null for our own") @Nullable String source,
    @Said("what stands at the end of the text") @Nullable String signOff,
    @Said("the place it is filed from") @Nullable String dateline,
    @Said("a BCP 47 tag; the title’s where none is given") @Nullable String language,
    @Said("its primary section: the number, or the path such as /world/asia") @Nullable Ref section,
    @Said("other sections it is listed in") @Nullable List<Ref> further,
    @Said("numbers or slugs of topics") @Nullable List<Ref> topics,
    @Nullable Lead picture,
    @Said("numbers of stories, in order") @Nullable List<Long> related,
    @Said("the words in its address; made from the headline where none are given")
        @Nullable String slug,
    @Said("what it is, which says what it needs before it comes out") @Nullable Kind kind,
    @Said("the text as a document of blocks, in ProseMirror’s shape; what does not fit is refused")
        @Nullable JsonNode body,
    @Said("the text as HTML, in place of body; what a body does not know is left out")
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        @Nullable String bodyHtml) {

  /** The picture above the text. */
  record Lead(
      @Said("its number in the library") long id,
      @Said("for this story; null for the picture’s own") @Nullable String caption,
      @Said("for this story; null for the picture’s own") @Nullable String alt) {}

  static StoryContent of(Content content) {
    var picture = content.picture();
    return new StoryContent(
        content.kicker(),
        content.headline(),
        content.standfirst(),
        content.byline().stream().map(StoryContent::credit).toList(),
        content.source(),
        content.signOff(),
        content.dateline(),
        content.language(),
        content.section() == null ? null : Ref.to(content.section().value()),
        content.further().stream().map(Section.Id::value).map(Ref::to).toList(),
        content.topics().stream().map(Topic.Id::value).map(Ref::to).toList(),
        picture == null ? null : new Lead(picture.picture(), picture.caption(), picture.alt()),
        content.related().stream().map(Story.Id::value).toList(),
        content.slug(),
        content.kind(),
        BodyJson.write(content.body()),
        null);
  }

  private static CreditView credit(Content.Credit credit) {
    Author.Id author = credit.author();
    return new CreditView(credit.name(), author == null ? null : author.value());
  }
}
