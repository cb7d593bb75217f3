package press.masthead.story;

import static press.masthead.story.Finding.Level.FORBIDDEN;
import static press.masthead.story.Finding.Level.RECOMMENDED;
import static press.masthead.story.Finding.Level.REQUIRED;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.masthead.story.body.BodyText;

/** What a story is, and what each such story needs before it comes out: the one table of that. */
public enum Kind {
  NEWS(
      "News",
      Rule.TEXT,
      Rule.of(RECOMMENDED, "byline", "say who wrote it, or “Agency Staff”", Kind::hasByline),
      Rule.of(RECOMMENDED, "standfirst", "write a standfirst", Kind::hasStandfirst)),
  OPINION(
      "Opinion",
      Rule.TEXT,
      Rule.of(REQUIRED, "byline", "say whose opinion it is", Kind::hasByline),
      Rule.of(RECOMMENDED, "standfirst", "write a standfirst", Kind::hasStandfirst)),
  BRIEF(
      "Brief",
      Rule.TEXT,
      Rule.of(
          FORBIDDEN, "standfirst", "a brief has no standfirst", content -> !hasStandfirst(content)),
      Rule.of(
          RECOMMENDED,
          "body",
          "a brief has no more than 150 words",
          content -> words(content) <= 150)),
  LIVE(
      "Live",
      Rule.of(
          RECOMMENDED,
          "standfirst",
          "say in the standfirst what it is about",
          Kind::hasStandfirst)),
  SYNDICATED(
      "Syndicated",
      Rule.TEXT,
      Rule.of(REQUIRED, "source", "say whose copy it is", content -> content.source() != null));

  /** Of every kind. */
  private static final List<Rule> ALWAYS =
      List.of(
          Rule.of(
              RECOMMENDED,
              "headline",
              "a headline has no more than 110 characters",
              content -> length(content.headline()) <= 110),
          Rule.of(
              RECOMMENDED,
              "standfirst",
              "a standfirst has no more than 250 characters",
              content -> length(content.standfirst()) <= 250));

  private final String label;
  private final List<Rule> rules;

  Kind(String label, Rule... rules) {
    this.label = label;
    this.rules = List.of(rules);
  }

  /** For the screen. */
  public String label() {
    return label;
  }

  /** What is not as it should be in a story of this kind. */
  List<Finding> findings(Content content) {
    return Stream.concat(rules.stream(), ALWAYS.stream())
        .filter(rule -> !rule.holds().test(content))
        .map(Rule::finding)
        .toList();
  }

  private record Rule(Finding finding, Predicate<Content> holds) {
    static final Rule TEXT =
        of(REQUIRED, "body", "write the story’s text", content -> words(content) > 0);

    static Rule of(Finding.Level level, String field, String mend, Predicate<Content> holds) {
      return new Rule(new Finding(level, field, mend), holds);
    }
  }

  private static boolean hasByline(Content content) {
    return !content.byline().isEmpty();
  }

  private static boolean hasStandfirst(Content content) {
    return content.standfirst() != null;
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.codePointCount(0, text.length());
  }

  private static long words(Content content) {
    return BodyText.of(content.body()).lines().mapToLong(Kind::wordsOfALine).sum();
  }

  private static long wordsOfALine(String line) {
    return Stream.of(line.strip().split("\\s+")).filter(word -> !word.isEmpty()).count();
  }
}
