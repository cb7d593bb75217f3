package press.masthead.story;

import java.util.List;

/**
 * How one field of a story differs from what it was.
 *
 * @param field its name, for the screen
 */
public record Difference(String field, List<Passage> passages) {
  public Difference {
    passages = List.copyOf(passages);
  }

  /** Part of a text, from its beginning. */
  public sealed interface Passage {
    /** So many paragraphs that did not change. */
    record Same(int paragraphs) implements Passage {}

    /** A paragraph that did. */
    record Changed(List<Piece> pieces) implements Passage {
      public Changed {
        pieces = List.copyOf(pieces);
      }
    }
  }

  /** A run of text with one fate. */
  public record Piece(Fate fate, String text) {}

  public enum Fate {
    KEPT,
    GONE,
    NEW
  }
}
