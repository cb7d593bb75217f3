package press.masthead.editor.writing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Content;
import press.masthead.story.Kind;
import press.masthead.title.Section;

/** Puts what was written in the fields into a story's content. */
final class StoryFields {
  private static final int LONGEST = 2_000;

  private StoryFields() {}

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
      case SECTION ->
          value.matches("\\d{0,18}") ? Optional.empty() : Optional.of("is one of the title's");
      default -> Optional.empty();
    };
  }

  /** The content with those fields in place of its own. */
  static Content into(Content content, Map<StoryField, String> written) {
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
        content.further(),
        content.topics(),
        content.picture(),
        content.related(),
        text(StoryField.SLUG, content, written),
        content.body(),
        Kind.valueOf(written.getOrDefault(StoryField.KIND, content.kind().name())));
  }

  private static @Nullable String text(
      StoryField field, Content content, Map<StoryField, String> written) {
    var text = written.getOrDefault(field, field.of(content)).replaceAll("\\s+", " ").strip();
    return text.isEmpty() ? null : text;
  }

  /** A name that was there keeps its author. */
  private static List<Content.Credit> credits(Content content, Map<StoryField, String> written) {
    var before =
        content.byline().stream()
            .collect(Collectors.toMap(Content.Credit::name, credit -> credit, (a, b) -> a));
    return written
        .getOrDefault(StoryField.BYLINE, StoryField.BYLINE.of(content))
        .lines()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> before.getOrDefault(name, new Content.Credit(name, null)))
        .toList();
  }
}
