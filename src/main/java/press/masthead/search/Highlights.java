package press.masthead.search;

import static java.util.stream.Collectors.groupingBy;
import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import press.masthead.search.SearchResult.Piece;
import press.masthead.search.WordsQuery.Attempt;
import press.masthead.search.analysis.Analysis;

/**
 * Marks what was looked for in stories' own words, where the index says that these stand, so that
 * no text is read through again.
 */
final class Highlights {
  private static final int PASSAGES = 2;
  private static final int LENGTH = 140;
  private static final int LONGEST_TEXT = 200_000;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Where a subheading or a list's item ends, which no full stop parts from what comes next. */
  private static final Pattern OPEN_END = Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}])\\h*\\R\\s*");

  private final Map<Integer, Document> stories;
  private final Map<Integer, List<Piece>> headlines = new HashMap<>();
  private final Map<Integer, List<Piece>> excerpts = new HashMap<>();

  /**
   * @param stories by the numbers of their documents, with their language and the fields that are
   *     shown
   */
  Highlights(IndexSearcher searcher, Attempt words, Map<Integer, Document> stories)
      throws IOException {
    this.stories = Map.copyOf(stories);
    var languages =
        stories.keySet().stream().collect(groupingBy(each -> text(each, Fields.LANGUAGE)));
    for (var some : languages.entrySet()) {
      var marking = new Marking(searcher, words, some.getKey());
      headlines.putAll(marking.mark(Fields.HEADLINE, 1, some.getValue()));
      excerpts.putAll(marking.mark(Fields.BODY, PASSAGES, some.getValue()));
      var others = some.getValue().stream().filter(each -> excerpt(each).isEmpty()).toList();
      excerpts.putAll(marking.mark(Fields.STANDFIRST, PASSAGES, others));
    }
  }

  /** The whole headline, also if nothing in it is to be marked. */
  List<Piece> headline(int document) {
    return headlines.getOrDefault(document, List.of());
  }

  /** Some passages of the body or else the standfirst; empty if nothing in them is to be marked. */
  List<Piece> excerpt(int document) {
    return excerpts.getOrDefault(document, List.of());
  }

  private String text(int document, String field) {
    var text = Objects.requireNonNull(stories.get(document)).get(field);
    return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }

  private final class Marking extends UnifiedHighlighter {
    private final Attempt words;
    private final Locale language;

    Marking(IndexSearcher searcher, Attempt words, String language) {
      super(
          UnifiedHighlighter.builder(searcher, Analysis.forms(language))
              .withMaxLength(LONGEST_TEXT)
              .withFormatter(new Typed()));
      this.words = words;
      this.language = Locale.forLanguageTag(language);
    }

    /** It would find out by going through all fields. */
    @Override
    protected OffsetSource getOffsetSource(String field) {
      return OffsetSource.POSTINGS;
    }

    @Override
    protected BreakIterator getBreakIterator(String field) {
      return field.equals(Fields.HEADLINE)
          ? new WholeBreakIterator()
          : LengthGoalBreakIterator.createClosestToLength(
              new Breaks(BreakIterator.getSentenceInstance(language)), LENGTH, 0.5f);
    }

    @Override
    protected int getMaxNoHighlightPassages(String field) {
      return field.equals(Fields.HEADLINE) ? 1 : 0;
    }

    /** They have been loaded already. */
    @Override
    protected List<CharSequence[]> loadFieldValues(
        String[] fields, DocIdSetIterator documents, int most) throws IOException {
      var all = new ArrayList<CharSequence[]>();
      for (int each = documents.nextDoc(); each != NO_MORE_DOCS; each = documents.nextDoc()) {
        int document = each;
        all.add(Stream.of(fields).map(field -> text(document, field)).toArray(String[]::new));
      }
      return all;
    }

    /** By document, where something is to be shown. */
    Map<Integer, List<Piece>> mark(String field, int passages, List<Integer> documents)
        throws IOException {
      var marked = new HashMap<Integer, List<Piece>>();
      if (!documents.isEmpty()) {
        var numbers = documents.stream().mapToInt(each -> each).toArray();
        var found =
            highlightFieldsAsObjects(
                new String[] {field}, words.within(field), numbers, new int[] {passages});
        for (int n = 0; n < numbers.length; n++) {
          if (Objects.requireNonNull(found.get(field))[n] instanceof Pieces(var pieces)) {
            marked.put(numbers[n], pieces);
          }
        }
      }
      return marked;
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
        pieces.add(new Piece(onOneLine(content, start, end), marked));
      }
    }

    /** What stands before it tells whether a line ends there that was left open. */
    private static String onOneLine(String content, int start, int end) {
      int before = Math.min(start, 1);
      var parted = OPEN_END.matcher(content.substring(start - before, end)).replaceAll(" · ");
      return SPACE.matcher(parted.substring(before)).replaceAll(" ");
    }
  }
}
