package press.masthead.editor.writing;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Content;

/** What is written beside the body, each as the text of its input. */
public enum StoryField {
  KIND("Kind", content -> content.kind().name()),
  SECTION("Section", content -> content.section() == null ? null : "" + content.section().value()),
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
  SLUG("Slug", Content::slug);

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
}
