package press.masthead.story.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of a story's body. JSON node names are ProseMirror's, in snake case. */
public sealed interface Block {

  /** Running text. JSON {@code paragraph}. */
  record Paragraph(List<Inline> text) implements Block {
    public Paragraph {
      text = List.copyOf(text);
    }
  }

  /** A cross-heading; {@code level} is 2, 3 or 4 (1 is the headline's). JSON {@code heading}. */
  record Heading(int level, List<Inline> text) implements Block {
    public Heading {
      if (level < 2 || level > 4) {
        throw new IllegalArgumentException("heading level must be 2, 3 or 4, not " + level);
      }
      text = List.copyOf(text);
    }
  }

  /** JSON {@code bullet_list} of {@code list_item}. */
  record BulletList(List<ListItem> items) implements Block {
    public BulletList {
      items = List.copyOf(items);
    }
  }

  /** JSON {@code ordered_list} of {@code list_item}; {@code start} is the first number. */
  record OrderedList(int start, List<ListItem> items) implements Block {
    public OrderedList {
      items = List.copyOf(items);
    }
  }

  /** A quotation set apart, several blocks long. JSON {@code quotation}. */
  record Quotation(List<Block> blocks, @Nullable String attribution) implements Block {
    public Quotation {
      blocks = List.copyOf(blocks);
    }
  }

  /** A line of the story repeated as display. JSON {@code pull_quote}. */
  record PullQuote(List<Inline> text, @Nullable String attribution) implements Block {
    public PullQuote {
      text = List.copyOf(text);
    }
  }

  /**
   * A picture within the body: either one of the library ({@code picture}, its id) or, before it
   * has been taken in, the address it was found at ({@code src}). JSON {@code picture}.
   */
  record BodyPicture(
      @Nullable Long picture,
      @Nullable String src,
      String alt,
      List<Inline> caption,
      @Nullable String credit)
      implements Block {
    public BodyPicture {
      if (picture == null && src == null) {
        throw new IllegalArgumentException("a picture in the body needs an id or an address");
      }
      caption = List.copyOf(caption);
    }
  }

  /** Somebody else's page or player, by its address only. JSON {@code embed}. */
  record Embed(String url, @Nullable String title) implements Block {}

  /** JSON {@code table} of {@code table_row} of {@code table_header} and {@code table_cell}. */
  record Table(List<Inline> caption, List<Row> rows) implements Block {
    public Table {
      caption = List.copyOf(caption);
      rows = List.copyOf(rows);
    }
  }

  /** A break between parts. JSON {@code rule}. */
  record Rule() implements Block {}

  /** Background set apart from the story's run. JSON {@code fact_box}. */
  record FactBox(@Nullable String title, List<Block> blocks) implements Block {
    public FactBox {
      blocks = List.copyOf(blocks);
    }
  }

  /** Text whose line ends and spaces count: verse, results, code. JSON {@code preformatted}. */
  record Preformatted(String text) implements Block {}

  /** One item of a list; its first block is usually a paragraph. */
  record ListItem(List<Block> blocks) {
    public ListItem {
      blocks = List.copyOf(blocks);
    }
  }

  /** One row of a table. */
  record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** One cell of a table. */
  record Cell(boolean header, int columns, int rows, List<Inline> text) {
    public Cell {
      text = List.copyOf(text);
    }
  }
}
