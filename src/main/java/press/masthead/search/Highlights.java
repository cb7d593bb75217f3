package press.masthead.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.HighlightFlag;
import press.masthead.search.SearchResult.Piece;
import press.masthead.search.analysis.Analysis;

/** Marks what was looked for in a story's own words, by the analysis that indexed them. */
final class Highlights {
  private static final Set<HighlightFlag> FLAGS =
      Set.of(HighlightFlag.PHRASES, HighlightFlag.MULTI_TERM_QUERY);
  private static final int PASSAGES = 2;
  private static final int LENGTH = 140;
  private static final int LONGEST_TEXT = 200_000;

  private final Query query;
  private final Document story;

  Highlights(Query query, Document story) {
    this.query = query;
    this.story = story;
  }

  /** The whole headline. */
  List<Piece> headline() throws IOException {
    return marked(Fields.HEADLINE, story.get(Fields.HEADLINE), whole());
  }

  /** Some passages of the standfirst or body; empty if nothing in them is to be marked. */
  List<Piece> excerpt() throws IOException {
    var body = marked(Fields.BODY, story.get(Fields.BODY), passages());
    var standfirst = story.get(Fields.STANDFIRST);
    return body.isEmpty() && standfirst != null
        ? marked(Fields.STANDFIRST, standfirst, passages())
        : body;
  }

  private List<Piece> marked(String field, String text, UnifiedHighlighter.Builder how)
      throws IOException {
    if (text.isBlank()) {
      return List.of();
    }
    var found = how.build().highlightWithoutSearcher(field, query, text, PASSAGES);
    return found instanceof Pieces(var pieces) ? pieces : List.of();
  }

  private UnifiedHighlighter.Builder whole() {
    return highlighter()
        .withBreakIterator(org.apache.lucene.search.uhighlight.WholeBreakIterator::new);
  }

  private UnifiedHighlighter.Builder passages() {
    var language = Locale.forLanguageTag(story.get(Fields.LANGUAGE));
    return highlighter()
        .withBreakIterator(() ->
            LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getSentenceInstance(language), LENGTH, 0.5f));
  }

  private UnifiedHighlighter.Builder highlighter() {
    return UnifiedHighlighter.builderWithoutSearcher(Analysis.forms(story.get(Fields.LANGUAGE)))
        .withFlags(FLAGS)
        .withMaxLength(LONGEST_TEXT)
        .withMaxNoHighlightPassages(0)
        .withFormatter(new Typed());
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
