package press.masthead.story.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import press.masthead.story.body.Block.Cell;
import press.masthead.story.body.Block.Row;
import press.masthead.story.body.Block.Table;

/** Tables of data become tables; tables that only lay a page out are read through. */
final class HtmlTables {
  private static final int SPAN_LIMIT = 1000;
  private static final String STRUCTURE =
      "table, ul, ol, dl, blockquote, h1, h2, h3, h4, h5, h6, figure, iframe, form, article, hr,"
          + " p + p, div div";

  private HtmlTables() {}

  static void read(HtmlBlocks blocks, Element table, List<Mark> marks) {
    var rows = rows(table);
    if (!blocks.mayNest() || isLayout(table, rows)) {
      blocks.walkThrough(table, marks);
      return;
    }
    var shown = new ArrayList<Block>();
    var read = new ArrayList<Row>();
    for (var row : rows) {
      var cells = cells(row).stream().map(cell -> cell(blocks, cell, marks, shown)).toList();
      if (!cells.isEmpty()) {
        read.add(new Row(cells));
      }
    }
    var captionElement = table.selectFirst("> caption");
    List<Inline> caption =
        captionElement == null
            ? List.of()
            : Runs.flatten(blocks.within(captionElement, marks, List.of()));
    blocks.add(new Table(caption, read));
    blocks.addAll(shown);
  }

  private static Cell cell(HtmlBlocks blocks, Element cell, List<Mark> marks, List<Block> shown) {
    var inner = blocks.within(cell, marks, List.of());
    shown.addAll(inner.stream().filter(Runs::isShown).toList());
    return new Cell(
        cell.normalName().equals("th"),
        span(cell, "colspan"),
        span(cell, "rowspan"),
        Runs.flatten(inner));
  }

  private static Elements rows(Element table) {
    return table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
  }

  private static Elements cells(Element row) {
    return row.select("> td, > th");
  }

  private static boolean isLayout(Element table, Elements rows) {
    if (table.attr("role").equalsIgnoreCase("presentation")) {
      return true;
    }
    var widest = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
    return widest < 2
        || rows.select("> td, > th").stream().allMatch(cell -> cell.text().isBlank())
        || rows.select("> td, > th").stream().anyMatch(cell -> cell.selectFirst(STRUCTURE) != null);
  }

  private static int span(Element cell, String attribute) {
    try {
      return Math.clamp(Integer.parseInt(cell.attr(attribute).strip()), 1, SPAN_LIMIT);
    } catch (NumberFormatException _) {
      return 1;
    }
  }
}
