package press.masthead.story.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import press.masthead.story.body.Block.BulletList;
import press.masthead.story.body.Block.ListItem;
import press.masthead.story.body.Block.OrderedList;

/** Lists and what old pages put between their items. */
final class HtmlLists {
  private HtmlLists() {}

  static void read(HtmlBlocks blocks, Element list, List<Mark> marks) {
    if (!blocks.mayNest()) {
      blocks.walkThrough(list, marks);
      return;
    }
    var items = items(blocks, list, marks);
    if (!items.isEmpty()) {
      blocks.add(
          list.normalName().equals("ol")
              ? new OrderedList(start(list), items)
              : new BulletList(items));
    }
  }

  /** What stands directly in a list, a nested list mostly, belongs to the item before it. */
  private static List<ListItem> items(HtmlBlocks blocks, Element list, List<Mark> marks) {
    var items = new ArrayList<ListItem>();
    for (var child : list.childNodes()) {
      if (child instanceof Element element && blocks.passesOver(element)) {
        continue;
      }
      if (child instanceof Element element && element.normalName().equals("li")) {
        append(items, blocks.within(element, marks, List.of()));
      } else {
        appendToLast(items, loose(blocks, child, marks));
      }
    }
    return items;
  }

  private static void append(List<ListItem> items, List<Block> read) {
    if (!read.isEmpty()) {
      items.add(new ListItem(read));
    }
  }

  private static void appendToLast(List<ListItem> items, List<Block> read) {
    if (items.isEmpty() || read.isEmpty()) {
      append(items, read);
      return;
    }
    var both = new ArrayList<>(items.removeLast().blocks());
    both.addAll(read);
    items.add(new ListItem(both));
  }

  private static List<Block> loose(HtmlBlocks blocks, Node child, List<Mark> marks) {
    return blocks.within(new Element("div").appendChild(child.clone()), marks, List.of());
  }

  private static int start(Element list) {
    try {
      return Math.max(0, Integer.parseInt(list.attr("start").strip()));
    } catch (NumberFormatException _) {
      return 1;
    }
  }
}
