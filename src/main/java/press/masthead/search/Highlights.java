package press.masthead.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.HighlightFlag;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import press.masthead.search.SearchResult.Piece;
import press.masthead.search.analysis.Analysis;

/**
 * Marks what was looked for in stories' own words, where the index says that these stand, so that
 * no text is read through again.
 */
final class Highlights {
  private static final Set<HighlightFlag> FLAGS =
      Set.of(HighlightFlag.PHRASES, HighlightFlag.MULTI_TERM_QUERY);
  private static final String[] FIELDS = {Fields.HEADLINE, Fields.BODY, Fields.STANDFIRST};
  private static final int PASSAGES = 2;
  private static final int LENGTH = 140;
  private static final int LONGEST_TEXT = 200_000;

  private final Map<Integer, List<Piece>> headlines = new HashMap<>();
  private final Map<Integer, List<Piece>> excerpts = new HashMap<>();

  /** Of those documents, by their language. */
  Highlights(IndexSearcher searcher, Query query, Map<String, List<Integer>> documents)
      throws IOException {
    for (var some : documents.entrySet()) {
      var marking = new Marking(searcher, some.getKey());
      marking.mark(query, some.getValue());
    }
  }

  /** The whole headline, also if nothing in it is to be marked. */
  List<Piece> headline(int document) {
    return headlines.getOrDefault(document, List.of());
  }

  /** Some passages of the body or standfirst; empty if nothing in them is to be marked. */
  List<Piece> excerpt(int document) {
    return excerpts.getOrDefault(document, List.of());
  }

  private final class Marking extends UnifiedHighlighter {
    private final Locale language;

    Marking(IndexSearcher searcher, String language) {
      super(
          UnifiedHighlighter.builder(searcher, Analysis.forms(language))
              .withFlags(FLAGS)
              .withMaxLength(LONGEST_TEXT)
              .withMaxNoHighlightPassages(1)
              .withFormatter(new Typed()));
      this.language = Locale.forLanguageTag(language);
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
      return field.equals(Fields.HEADLINE)
          ? new WholeBreakIterator()
          : LengthGoalBreakIterator.createClosestToLength(
              BreakIterator.getSentenceInstance(language), LENGTH, 0.5f);
    }

    void mark(Query query, List<Integer> documents) throws IOException {
      int[] passages = {1, PASSAGES, PASSAGES};
      var numbers = documents.stream().mapToInt(each -> each).toArray();
      var found = highlightFieldsAsObjects(FIELDS, query, numbers, passages);
      for (int n = 0; n < numbers.length; n++) {
        headlines.put(numbers[n], pieces(found, Fields.HEADLINE, n));
        excerpts.put(numbers[n], excerpt(found, n));
      }
    }

    private static List<Piece> excerpt(Map<String, Object[]> found, int at) {
      return Stream.of(Fields.BODY, Fields.STANDFIRST)
          .map(field -> pieces(found, field, at))
          .filter(pieces -> pieces.stream().anyMatch(Piece::marked))
          .findFirst()
          .orElse(List.of());
    }

    private static List<Piece> pieces(Map<String, Object[]> found, String field, int at) {
      var all = found.get(field);
      return all != null && all[at] instanceof Pieces(var pieces) ? pieces : List.of();
    }
  }

  private record Pieces(List<Piece> pieces) {}

  /** Passages as pieces of text, an ellipsis where text is left out between them. */
  private static final class Typed extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      var pieces = new ArrayList<Piece>();
      for (var passage : passages) {
        if (!pieces.isEmpty()) {
          pieces.add(new Piece(" … ", false));
        }
        add(pieces, passage, content);
      }
      return new Pieces(List.copyOf(pieces));
    }

    private static void add(List<Piece> pieces, Passage passage, String content) {
      int at = passage.getStartOffset();
      for (int n = 0; n < passage.getNumMatches(); n++) {
        int start = Math.max(at, passage.getMatchStarts()[n]);
        int end = Math.min(passage.getMatchEnds()[n], passage.getEndOffset());
        if (end > start) {
          addText(pieces, content, at, start, false);
          addText(pieces, content, start, end, true);
          at = end;
        }
      }
      addText(pieces, content, at, passage.getEndOffset(), false);
    }

    private static void addText(
        List<Piece> pieces, String content, int start, int end, boolean marked) {
      if (end > start) {
        pieces.add(new Piece(content.substring(start, end).replaceAll("\\s+", " "), marked));
      }
    }
  }
}
