package press.masthead.story.body;

import java.util.ArrayList;
import java.util.List;
import press.masthead.story.body.Block.BodyPicture;
import press.masthead.story.body.Block.BulletList;
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
 * Blocks brought down to one run, for the places that take no blocks: captions, cells, headings.
 */
final class Runs {
  private Runs() {}

  static List<Inline> flatten(List<Block> blocks) {
    var flat = new ArrayList<Inline>();
    for (var block : blocks) {
      join(flat, flatten(block));
    }
    return List.copyOf(flat);
  }

  static boolean isShown(Block block) {
    return block instanceof BodyPicture || block instanceof Embed;
  }

  private static List<Inline> flatten(Block block) {
    return switch (block) {
      case Paragraph(var text) -> text;
      case Heading(var _, var text) -> text;
      case BulletList(var items) -> flattenItems(items);
      case OrderedList(var _, var items) -> flattenItems(items);
      case Quotation(var blocks, var _) -> flatten(blocks);
      case PullQuote(var text, var _) -> text;
      case Table(var _, var rows) -> flattenRows(rows);
      case FactBox(var _, var blocks) -> flatten(blocks);
      case Preformatted(var text) -> text.isBlank() ? List.of() : List.of(new Text(text.strip()));
      case BodyPicture _, Embed _, Rule _ -> List.of();
    };
  }

  private static List<Inline> flattenItems(List<ListItem> items) {
    return flatten(items.stream().flatMap(item -> item.blocks().stream()).toList());
  }

  private static List<Inline> flattenRows(List<Row> rows) {
    var flat = new ArrayList<Inline>();
    rows.forEach(row -> row.cells().forEach(cell -> join(flat, cell.text())));
    return flat;
  }

  private static void join(List<Inline> flat, List<Inline> more) {
    if (!flat.isEmpty() && !more.isEmpty()) {
      flat.add(new LineBreak());
    }
    flat.addAll(more);
  }
}
