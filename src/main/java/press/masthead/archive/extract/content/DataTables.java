package press.masthead.archive.extract.content;

import org.jsoup.nodes.Element;

/** Tells tables of data from tables that only lay a page out. */
final class DataTables {
  private DataTables() {}

  static boolean isData(Element table) {
    if (table.attr("role").equals("presentation") || table.attr("datatable").equals("0")) {
      return false;
    }
    if (table.hasAttr("summary") && !table.attr("summary").isEmpty()) {
      return true;
    }
    var caption = table.selectFirst("caption");
    if (caption != null && caption.childNodeSize() > 0) {
      return true;
    }
    if (table.selectFirst("col, colgroup, tfoot, thead, th") != null) {
      return true;
    }
    return table.selectFirst("table table") == null && isLarge(table);
  }

  private static boolean isLarge(Element table) {
    var rows = 0;
    var columns = 0;
    for (var row : table.getElementsByTag("tr")) {
      rows += span(row, "rowspan");
      var wide = row.getElementsByTag("td").stream().mapToInt(td -> span(td, "colspan")).sum();
      columns = Math.max(columns, wide);
    }
    if (columns == 1 || rows == 1) {
      return false;
    }
    return rows >= 10 || columns > 4 || rows * columns > 10;
  }

  private static int span(Element element, String attribute) {
    try {
      return Math.clamp(Integer.parseInt(element.attr(attribute).strip()), 1, 1000);
    } catch (NumberFormatException _) {
      return 1;
    }
  }
}
