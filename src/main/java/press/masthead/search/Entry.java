package press.masthead.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of a published story, as numbers and plain text.
 *
 * @param version tells two states of one story apart
 * @param language its own code, without region or script
 * @param sections the primary one and the further ones, without those above them
 * @param topics their names
 * @param at when first published
 */
record Entry(
    long story,
    long title,
    String version,
    String language,
    @Nullable String kicker,
    String headline,
    @Nullable String standfirst,
    String body,
    List<String> byline,
    List<String> topics,
    @Nullable String source,
    List<Long> sections,
    List<Long> authors,
    Instant at) {

  Entry {
    byline = List.copyOf(byline);
    topics = List.copyOf(topics);
    sections = List.copyOf(sections);
    authors = List.copyOf(authors);
  }

  /** A story of which no more is known, of title 1. */
  static Entry of(long story, String language, String headline, String body, Instant at) {
    return new Entry(
        story, 1, "1", language, null, headline, null, body, List.of(), List.of(), null, List.of(),
        List.of(), at);
  }

  /** What the story is about, the headline and topics counting twice. */
  String gist() {
    var headings = headline + "\n" + String.join("\n", topics) + "\n";
    return headings + headings + (standfirst == null ? "" : standfirst + "\n") + body;
  }
}
