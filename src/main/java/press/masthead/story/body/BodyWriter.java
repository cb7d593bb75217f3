package press.masthead.story.body;

import java.util.List;
import java.util.function.Function;
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
import press.masthead.story.body.Mark.Code;
import press.masthead.story.body.Mark.Emphasis;
import press.masthead.story.body.Mark.Language;
import press.masthead.story.body.Mark.Link;
import press.masthead.story.body.Mark.Strike;
import press.masthead.story.body.Mark.Strong;
import press.masthead.story.body.Mark.Subscript;
import press.masthead.story.body.Mark.Superscript;
import press.masthead.story.body.Mark.Underline;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a body as JSON nodes. Attributes without a value and empty lists are left out. */
final class BodyWriter {
  private final JsonNodeFactory json;

  BodyWriter(JsonNodeFactory json) {
    this.json = json;
  }

  ObjectNode document(Body body) {
    return blocks(node("doc"), body.blocks());
  }

  private ObjectNode block(Block block) {
    return switch (block) {
      case Paragraph(var text) -> run(node("paragraph"), text);
      case Heading(var level, var text) -> run(number(node("heading"), "level", level), text);
      case BulletList(var items) -> nodes(node("bullet_list"), items, this::item);
      case OrderedList(var start, var items) ->
          nodes(number(node("ordered_list"), "start", start), items, this::item);
      case Quotation(var blocks, var attribution) ->
          blocks(text(node("quotation"), "attribution", attribution), blocks);
      case PullQuote(var text, var attribution) ->
          run(text(node("pull_quote"), "attribution", attribution), text);
      case BodyPicture picture -> picture(picture);
      case Embed(var url, var title) -> text(text(node("embed"), "url", url), "title", title);
      case Table table -> table(table);
      case Rule _ -> node("rule");
      case FactBox(var title, var blocks) -> blocks(text(node("fact_box"), "title", title), blocks);
      case Preformatted(var text) -> preformatted(text);
    };
  }

  private ObjectNode item(ListItem item) {
    return blocks(node("list_item"), item.blocks());
  }

  private ObjectNode picture(BodyPicture picture) {
    var node = node("picture");
    if (picture.picture() != null) {
      node.withObject("attrs").put("picture", picture.picture());
    }
    text(node, "src", picture.src());
    text(node, "alt", picture.alt());
    return run(text(node, "credit", picture.credit()), picture.caption());
  }

  private ObjectNode table(Table table) {
    var node = node("table");
    if (!table.caption().isEmpty()) {
      node.withArray("content").add(run(node("table_caption"), table.caption()));
    }
    return nodes(node, table.rows(), this::row);
  }

  private ObjectNode row(Row row) {
    return nodes(node("table_row"), row.cells(), this::cell);
  }

  private ObjectNode cell(Cell cell) {
    var node = node(cell.header() ? "table_header" : "table_cell");
    if (cell.columns() != 1) {
      number(node, "colspan", cell.columns());
    }
    if (cell.rows() != 1) {
      number(node, "rowspan", cell.rows());
    }
    return run(node, cell.text());
  }

  private ObjectNode preformatted(String text) {
    List<Inline> run = text.isEmpty() ? List.of() : List.of(new Text(text));
    return run(node("preformatted"), run);
  }

  private ObjectNode inline(Inline inline) {
    return switch (inline) {
      case Text(var text, var marks) -> marks(node("text").put("text", text), marks);
      case LineBreak _ -> node("hard_break");
    };
  }

  private ObjectNode marks(ObjectNode node, List<Mark> marks) {
    marks.forEach(mark -> node.withArray("marks").add(mark(mark)));
    return node;
  }

  private ObjectNode mark(Mark mark) {
    return switch (mark) {
      case Link(var href, var title) -> text(text(node("link"), "href", href), "title", title);
      case Strong _ -> node("strong");
      case Emphasis _ -> node("em");
      case Underline _ -> node("underline");
      case Strike _ -> node("strike");
      case Subscript _ -> node("subscript");
      case Superscript _ -> node("superscript");
      case Code _ -> node("code");
      case Language(var tag) -> text(node("language"), "tag", tag);
    };
  }

  private ObjectNode blocks(ObjectNode node, List<Block> blocks) {
    return nodes(node, blocks, this::block);
  }

  private ObjectNode run(ObjectNode node, List<Inline> run) {
    return nodes(node, run, this::inline);
  }

  private static <T> ObjectNode nodes(
      ObjectNode node, List<T> children, Function<T, ObjectNode> write) {
    children.forEach(child -> node.withArray("content").add(write.apply(child)));
    return node;
  }

  private ObjectNode node(String type) {
    return json.objectNode().put("type", type);
  }

  private static ObjectNode text(ObjectNode node, String name, @Nullable String value) {
    if (value != null) {
      node.withObject("attrs").put(name, value);
    }
    return node;
  }

  private static ObjectNode number(ObjectNode node, String name, int value) {
    node.withObject("attrs").put(name, value);
    return node;
  }
}
