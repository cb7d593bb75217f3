package press.masthead.story.body;

import java.util.List;
import org.jsoup.nodes.Entities;
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

/** The plainest HTML of a body, to be read back by {@link BodyHtml}. */
public final class BodyMarkup {
  private BodyMarkup() {}

  public static String of(Body body) {
    return blocks(body.blocks());
  }

  private static String blocks(List<Block> blocks) {
    var html = new StringBuilder();
    blocks.forEach(block -> html.append(block(block)));
    return html.toString();
  }

  private static String block(Block block) {
    return switch (block) {
      case Paragraph(var text) -> "<p>" + run(text) + "</p>";
      case Heading(var level, var text) -> "<h%d>%s</h%d>".formatted(level, run(text), level);
      case BulletList(var items) -> "<ul>" + items(items) + "</ul>";
      case OrderedList(var start, var items) ->
          "<ol start=\"" + start + "\">" + items(items) + "</ol>";
      case Quotation(var blocks, var who) ->
          "<blockquote>" + blocks(blocks) + cite("footer", who) + "</blockquote>";
      case PullQuote(var text, var who) ->
          "<aside class=\"pullquote\"><p>" + run(text) + "</p>" + cite("footer", who) + "</aside>";
      case BodyPicture picture -> picture(picture);
      case Embed(var url, var title) ->
          "<iframe src=\"%s\" title=\"%s\"></iframe>"
              .formatted(escape(url), title == null ? "" : escape(title));
      case Table(var caption, var rows) -> table(caption, rows);
      case Rule _ -> "<hr>";
      case FactBox(var title, var blocks) ->
          "<aside class=\"factbox\">" + cite("h3", title) + blocks(blocks) + "</aside>";
      case Preformatted(var text) -> "<pre>\n" + escape(text) + "</pre>";
    };
  }

  private static String items(List<ListItem> items) {
    var html = new StringBuilder();
    items.forEach(item -> html.append("<li>").append(blocks(item.blocks())).append("</li>"));
    return html.toString();
  }

  private static String picture(BodyPicture picture) {
    var credit = picture.credit();
    return "<figure><img src=\"%s\" alt=\"%s\"><figcaption>%s%s</figcaption></figure>"
        .formatted(
            escape(picture.src() == null ? "/picture/" + picture.picture() : picture.src()),
            escape(picture.alt()),
            run(picture.caption()),
            credit == null ? "" : "<small>" + escape(credit) + "</small>");
  }

  private static String table(List<Inline> caption, List<Row> rows) {
    var html = new StringBuilder("<table><caption>" + run(caption) + "</caption>");
    for (var row : rows) {
      html.append("<tr>");
      row.cells().forEach(cell -> html.append(cell(cell)));
      html.append("</tr>");
    }
    return html.append("</table>").toString();
  }

  private static String cell(Cell cell) {
    var name = cell.header() ? "th" : "td";
    return "<%s colspan=\"%d\" rowspan=\"%d\">%s</%s>"
        .formatted(name, cell.columns(), cell.rows(), run(cell.text()), name);
  }

  private static String cite(String element, @Nullable String text) {
    return text == null ? "" : "<" + element + ">" + escape(text) + "</" + element + ">";
  }

  private static String run(List<Inline> run) {
    var html = new StringBuilder();
    for (var inline : run) {
      html.append(
          switch (inline) {
            case Text(var text, var marks) -> marked(escape(text), marks);
            case LineBreak _ -> "<br>";
          });
    }
    return html.toString();
  }

  private static String marked(String text, List<Mark> marks) {
    var html = text;
    for (var mark : marks.reversed()) {
      html =
          switch (mark) {
            case Mark.Link(var href, var title) ->
                "<a href=\"%s\"%s>%s</a>"
                    .formatted(
                        escape(href),
                        title == null ? "" : " title=\"" + escape(title) + "\"",
                        html);
            case Mark.Strong _ -> "<strong>" + html + "</strong>";
            case Mark.Emphasis _ -> "<em>" + html + "</em>";
            case Mark.Underline _ -> "<u>" + html + "</u>";
            case Mark.Strike _ -> "<s>" + html + "</s>";
            case Mark.Subscript _ -> "<sub>" + html + "</sub>";
            case Mark.Superscript _ -> "<sup>" + html + "</sup>";
            case Mark.Code _ -> "<code>" + html + "</code>";
            case Mark.Language(var tag) -> "<span lang=\"" + tag + "\">" + html + "</span>";
          };
    }
    return html;
  }

  private static String escape(String text) {
    return Entities.escape(text).replace("\"", "&quot;");
  }
}
