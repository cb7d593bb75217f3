package press.masthead.story.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
import tools.jackson.databind.JsonNode;

/** Reads blocks out of JSON nodes and refuses those that stand where they may not. */
final class BlockReader {
  private static final Set<String> EVERYWHERE =
      Set.of(
          "paragraph",
          "heading",
          "bullet_list",
          "ordered_list",
          "quotation",
          "picture",
          "embed",
          "table",
          "rule",
          "preformatted");
  private static final Set<String> TOP = with(EVERYWHERE, "pull_quote", "fact_box");
  private static final Set<String> IN_FACT_BOX = with(EVERYWHERE, "pull_quote");
  private static final int SPAN_LIMIT = 1000;

  private BlockReader() {}

  static List<Block> readDocument(JsonNode json) {
    var doc = JsonBodyNode.root(json);
    if (!doc.type().equals("doc")) {
      throw doc.refusal("a body's outermost node is doc, not " + doc.type());
    }
    doc.allowAttributes();
    return blocks(doc, TOP);
  }

  private static List<Block> blocks(JsonBodyNode parent, Set<String> allowed) {
    return children(parent, node -> block(node, allowed));
  }

  private static List<Block> someBlocks(JsonBodyNode parent, Set<String> allowed) {
    return some(parent, blocks(parent, allowed), "one block");
  }

  private static Block block(JsonBodyNode node, Set<String> allowed) {
    if (!allowed.contains(node.type())) {
      throw node.misplaced(TOP.contains(node.type()));
    }
    return switch (node.type()) {
      case "paragraph" -> new Paragraph(plainRun(node));
      case "heading" -> heading(node);
      case "bullet_list" -> bulletList(node);
      case "ordered_list" -> orderedList(node);
      case "quotation" -> quotation(node);
      case "pull_quote" -> pullQuote(node);
      case "picture" -> picture(node);
      case "embed" -> embed(node);
      case "table" -> table(node);
      case "rule" -> rule(node);
      case "fact_box" -> factBox(node);
      case "preformatted" -> preformatted(node);
      default -> throw new IllegalStateException("no reader for an allowed node: " + node.type());
    };
  }

  private static List<Inline> plainRun(JsonBodyNode node) {
    node.allowAttributes();
    return InlineReader.run(node);
  }

  private static Heading heading(JsonBodyNode node) {
    node.allowAttributes("level");
    return new Heading(node.number("level", 2, 4), InlineReader.run(node));
  }

  private static BulletList bulletList(JsonBodyNode node) {
    node.allowAttributes();
    return new BulletList(items(node));
  }

  private static OrderedList orderedList(JsonBodyNode node) {
    node.allowAttributes("start");
    return new OrderedList(node.number("start", 1, 0, Integer.MAX_VALUE), items(node));
  }

  private static List<ListItem> items(JsonBodyNode list) {
    return some(list, children(list, BlockReader::item), "one list_item");
  }

  private static ListItem item(JsonBodyNode node) {
    node.require("list_item");
    node.allowAttributes();
    return new ListItem(someBlocks(node, EVERYWHERE));
  }

  private static Quotation quotation(JsonBodyNode node) {
    node.allowAttributes("attribution");
    return new Quotation(someBlocks(node, EVERYWHERE), node.text("attribution"));
  }

  private static PullQuote pullQuote(JsonBodyNode node) {
    node.allowAttributes("attribution");
    return new PullQuote(InlineReader.run(node), node.text("attribution"));
  }

  private static BodyPicture picture(JsonBodyNode node) {
    node.allowAttributes("picture", "src", "alt", "credit");
    var picture = node.id("picture");
    var src = node.text("src");
    if (picture == null && src == null) {
      throw node.refusal("needs the attribute picture (an id) or src (an address)");
    }
    if (src != null && !Address.isResource(src)) {
      throw node.refusal("the attribute src " + Address.RESOURCE_RULE + ", not “" + src + "”");
    }
    var alt = node.text("alt");
    return new BodyPicture(
        picture, src, alt == null ? "" : alt, InlineReader.run(node), node.text("credit"));
  }

  private static Embed embed(JsonBodyNode node) {
    node.allowAttributes("url", "title");
    node.forbidContent();
    var url = node.requiredText("url");
    if (!Address.isResource(url)) {
      throw node.refusal("the attribute url " + Address.RESOURCE_RULE + ", not “" + url + "”");
    }
    return new Embed(url, node.text("title"));
  }

  private static Table table(JsonBodyNode node) {
    node.allowAttributes();
    var parts = node.children();
    var captioned = !parts.isEmpty() && parts.getFirst().type().equals("table_caption");
    List<Inline> caption = captioned ? plainRun(parts.getFirst()) : List.of();
    var rows =
        parts.subList(captioned ? 1 : 0, parts.size()).stream().map(BlockReader::row).toList();
    return new Table(caption, some(node, rows, "one table_row"));
  }

  private static Row row(JsonBodyNode node) {
    node.require("table_row");
    node.allowAttributes();
    return new Row(some(node, children(node, BlockReader::cell), "one table_header or table_cell"));
  }

  private static Cell cell(JsonBodyNode node) {
    var header = node.type().equals("table_header");
    if (!header) {
      node.require("table_cell");
    }
    node.allowAttributes("colspan", "rowspan");
    return new Cell(
        header,
        node.number("colspan", 1, 1, SPAN_LIMIT),
        node.number("rowspan", 1, 1, SPAN_LIMIT),
        InlineReader.run(node));
  }

  private static Rule rule(JsonBodyNode node) {
    node.allowAttributes();
    node.forbidContent();
    return new Rule();
  }

  private static FactBox factBox(JsonBodyNode node) {
    node.allowAttributes("title");
    return new FactBox(node.text("title"), someBlocks(node, IN_FACT_BOX));
  }

  private static Preformatted preformatted(JsonBodyNode node) {
    node.allowAttributes();
    return new Preformatted(InlineReader.unmarked(node));
  }

  private static <T> List<T> children(JsonBodyNode parent, Function<JsonBodyNode, T> read) {
    return parent.children().stream().map(read).toList();
  }

  private static <T> List<T> some(JsonBodyNode parent, List<T> found, String what) {
    if (found.isEmpty()) {
      throw parent.refusal("needs at least " + what);
    }
    return found;
  }

  private static Set<String> with(Set<String> some, String... more) {
    var all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }
}
