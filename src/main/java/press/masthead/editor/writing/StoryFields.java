package press.masthead.editor.writing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.masthead.story.Authors;
import press.masthead.story.Content;
import press.masthead.story.Kind;
import press.masthead.story.Story;
import press.masthead.story.Topic;
import press.masthead.title.Section;

/** Puts what was written in the fields into a story's content. */
@Component
class StoryFields {
  private static final int LONGEST = 2_000;

  private final Authors authors;

  StoryFields(Authors authors) {
    this.authors = authors;
  }

  /** Why that cannot stand there, in words for the screen; empty if it can. */
  static Optional<String> problem(StoryField field, String value) {
    if (value.length() > LONGEST) {
      return Optional.of("has no more than " + LONGEST + " characters");
    }
    return switch (field) {
      case LANGUAGE ->
          Locale.forLanguageTag(value.strip()).getLanguage().isEmpty()
              ? Optional.of("is a language tag, such as en or pt-BR")
              : Optional.empty();
      case KIND ->
          List.of(Kind.values()).stream().anyMatch(kind -> kind.name().equals(value))
              ? Optional.empty()
              : Optional.of("is one of the kinds there are");
      case SECTION, PICTURE ->
          value.matches("\\d{0,18}") ? Optional.empty() : Optional.of("is one of those there are");
      case FURTHER, TOPICS, RELATED ->
          value.matches("(\\d{1,18}(\n\\d{1,18})*)?")
              ? Optional.empty()
              : Optional.of("are some of those there are");
      default -> Optional.empty();
    };
  }

  /** The content with those fields in place of its own. */
  Content into(Content content, Map<StoryField, String> written) {
    var section = text(StoryField.SECTION, content, written);
    return new Content(
        text(StoryField.KICKER, content, written),
        text(StoryField.HEADLINE, content, written),
        text(StoryField.STANDFIRST, content, written),
        credits(content, written),
        text(StoryField.SOURCE, content, written),
        text(StoryField.SIGN_OFF, content, written),
        text(StoryField.DATELINE, content, written),
        written.getOrDefault(StoryField.LANGUAGE, content.language()).strip(),
        section == null ? null : new Section.Id(Long.parseLong(section)),
        ids(StoryField.FURTHER, content, written, Section.Id::new),
        ids(StoryField.TOPICS, content, written, Topic.Id::new),
        picture(content, written),
        ids(StoryField.RELATED, content, written, Story.Id::new),
        text(StoryField.SLUG, content, written),
        content.body(),
        Kind.valueOf(written.getOrDefault(StoryField.KIND, content.kind().name())));
  }

  private static @Nullable String text(
      StoryField field, Content content, Map<StoryField, String> written) {
    var text = written.getOrDefault(field, field.of(content)).replaceAll("\\s+", " ").strip();
    return text.isEmpty() ? null : text;
  }

  private static <T> List<T> ids(
      StoryField field, Content content, Map<StoryField, String> written, LongFunction<T> id) {
    return written
        .getOrDefault(field, field.of(content))
        .lines()
        .map(line -> id.apply(Long.parseLong(line)))
        .distinct()
        .toList();
  }

  private static Content.@Nullable LeadPicture picture(
      Content content, Map<StoryField, String> written) {
    var picture = text(StoryField.PICTURE, content, written);
    return picture == null
        ? null
        : new Content.LeadPicture(
            Long.parseLong(picture),
            text(StoryField.PICTURE_CAPTION, content, written),
            text(StoryField.PICTURE_ALT, content, written));
  }

  /** A name that was there keeps its author; a new one becomes one. */
  private List<Content.Credit> credits(Content content, Map<StoryField, String> written) {
    var before =
        content.byline().stream()
            .filter(credit -> credit.author() != null)
            .collect(Collectors.toMap(Content.Credit::name, credit -> credit, (a, b) -> a));
    return written
        .getOrDefault(StoryField.BYLINE, StoryField.BYLINE.of(content))
        .lines()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> {
          var known = before.get(name);
          return known == null ? authors.credit(name) : known;
        })
        .toList();
  }
}
