package press.masthead.story.body;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.masthead.story.body.Block.BodyPicture;
import press.masthead.story.body.Block.BulletList;
import press.masthead.story.body.Block.Cell;
import press.masthead.story.body.Block.Embed;
import press.masthead.story.body.Block.FactBox;
import press.masthead.story.body.Block.Heading;
import press.masthead.story.body.Block.ListItem;
import press.masthead.story.body.Block.OrderedList;
import press.masthead.story.body.Block.Paragraph;
import press.masthead.story.body.Block.Preformatted;
import press.masthead.story.body.Block.PullQuote;
import press.masthead.story.body.Block.Quotation;
import press.masthead.story.body.Block.Row;
import press.masthead.story.body.Block.Rule;
import press.masthead.story.body.Block.Table;
import press.masthead.story.body.Inline.LineBreak;
import press.masthead.story.body.Inline.Text;

/**
 * The running text of a body without its dress: paragraphs parted by blank lines, one line a list
 * item or table row. Pictures and players are no text; neither are their captions.
 */
public final class BodyText {
  private BodyText() {}

  public static String of(Body body) {
    return String.join("\n\n", paragraphs(body));
  }

  public static List<String> paragraphs(Body body) {
    var paragraphs = new ArrayList<String>();
    addAll(paragraphs, body.blocks());
    return List.copyOf(paragraphs);
  }

  /** The text of one run; a line break is a line feed. */
  public static String of(List<Inline> run) {
    return run.stream().map(BodyText::of).collect(Collectors.joining());
  }

  private static String of(Inline inline) {
    return switch (inline) {
      case Text(var text, var _) -> text;
      case LineBreak _ -> "\n";
    };
  }

  private static void addAll(List<String> paragraphs, List<Block> blocks) {
    blocks.forEach(block -> add(paragraphs, block));
  }

  private static void add(List<String> paragraphs, Block block) {
    switch (block) {
      case Paragraph(var text) -> add(paragraphs, of(text));
      case Heading(var _, var text) -> add(paragraphs, of(text));
      case BulletList(var items) -> add(paragraphs, lines(items));
      case OrderedList(var _, var items) -> add(paragraphs, lines(items));
      case Quotation(var blocks, var attribution) -> {
        addAll(paragraphs, blocks);
        add(paragraphs, attribution);
      }
      case PullQuote(var text, var attribution) -> {
        add(paragraphs, of(text));
        add(paragraphs, attribution);
      }
      case Table table -> add(paragraphs, lines(table));
      case FactBox(var title, var blocks) -> {
        add(paragraphs, title);
        addAll(paragraphs, blocks);
      }
      case Preformatted(var text) -> add(paragraphs, text);
      case BodyPicture _, Embed _, Rule _ -> {}
    }
  }

  private static String lines(List<ListItem> items) {
    return items.stream().map(BodyText::line).collect(Collectors.joining("\n"));
  }

  private static String line(ListItem item) {
    var paragraphs = new ArrayList<String>();
    addAll(paragraphs, item.blocks());
    return String.join("\n", paragraphs);
  }

  private static String lines(Table table) {
    var rows = table.rows().stream().map(BodyText::line).collect(Collectors.joining("\n"));
    return table.caption().isEmpty() ? rows : of(table.caption()) + "\n" + rows;
  }

  private static String line(Row row) {
    return row.cells().stream()
        .map(Cell::text)
        .map(BodyText::of)
        .collect(Collectors.joining(" | "));
  }

  private static void add(List<String> paragraphs, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      paragraphs.add(text);
    }
  }
}
