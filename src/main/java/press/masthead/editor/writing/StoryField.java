package press.masthead.editor.writing;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Content;
import press.masthead.story.Story;
import press.masthead.story.Topic;
import press.masthead.title.Section;

/** What is written beside the body, each as the text of its input. */
public enum StoryField {
  KIND("Kind", content -> content.kind().name()),
  SECTION("Section", content -> content.section() == null ? null : "" + content.section().value()),
  /** Their ids, one a line, as in the other lists. */
  FURTHER("Also in", content -> lines(content.further(), Section.Id::value)),
  KICKER("Kicker", Content::kicker),
  HEADLINE("Headline", Content::headline),
  STANDFIRST("Standfirst", Content::standfirst),
  /** One name a line. */
  BYLINE(
      "Byline",
      content ->
          content.byline().stream().map(Content.Credit::name).collect(Collectors.joining("\n"))),
  DATELINE("Dateline", Content::dateline),
  SOURCE("Source", Content::source),
  SIGN_OFF("Sign-off", Content::signOff),
  LANGUAGE("Language", Content::language),
  SLUG("Slug", Content::slug),
  TOPICS("Topics", content -> lines(content.topics(), Topic.Id::value)),
  RELATED("Related stories", content -> lines(content.related(), Story.Id::value)),
  PICTURE("Lead picture", of(lead -> "" + lead.picture())),
  PICTURE_CAPTION("Caption", of(Content.LeadPicture::caption)),
  PICTURE_ALT("What the picture shows, for who cannot see it", of(Content.LeadPicture::alt));

  private final String label;
  private final Function<Content, @Nullable String> text;

  StoryField(String label, Function<Content, @Nullable String> text) {
    this.label = label;
    this.text = text;
  }

  public String label() {
    return label;
  }

  /** For the names of inputs. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a revision has there; empty if nothing. */
  public String of(Content content) {
    var found = text.apply(content);
    return found == null ? "" : found;
  }

  private static <T> String lines(List<T> ids, ToLongFunction<T> value) {
    return ids.stream().map(id -> "" + value.applyAsLong(id)).collect(Collectors.joining("\n"));
  }

  private static Function<Content, @Nullable String> of(
      Function<Content.LeadPicture, @Nullable String> text) {
    return content -> content.picture() == null ? null : text.apply(content.picture());
  }
}
