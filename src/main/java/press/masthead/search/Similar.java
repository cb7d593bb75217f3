package press.masthead.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.document.Document;

/** What makes stories alike: what they are about, older ones than one counting for less. */
final class Similar {
  private static final Duration HALF_LIFE = Duration.ofDays(90);
  private static final double FLOOR = 0.6;
  private static final int ONE_SHARED_OF = 6;

  private Similar() {}

  static Gist gist(Vocabulary vocabulary, Document story) throws IOException {
    return Gist.of(vocabulary, story.get(Fields.LANGUAGE), text(story));
  }

  /** The text that an indexed story's gist is taken from. */
  static String text(Document story) {
    return Entry.gist(
        story.get(Fields.HEADLINE),
        story.get(Fields.TOPICS),
        story.get(Fields.STANDFIRST),
        story.get(Fields.BODY));
  }

  /** The fewest terms of a gist that a story must share to have anything to do with it. */
  static int shared(Gist gist) {
    int terms = gist.terms().size();
    return Math.max(Math.min(terms, 2), Math.ceilDiv(terms, ONE_SHARED_OF));
  }

  static Recency recency(Instant at) {
    return new Recency(at, HALF_LIFE, FLOOR);
  }
}
