package press.masthead.story.body;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import press.masthead.story.body.Block.Embed;
import press.masthead.story.body.Block.Heading;
import press.masthead.story.body.Block.Paragraph;
import press.masthead.story.body.Block.Preformatted;
import press.masthead.story.body.Block.Rule;

/**
 * Walks an HTML tree and collects blocks. Text and inline elements fill the open run; whatever
 * begins or ends a block closes it. Marks are handed down, so a link around a whole paragraph marks
 * the paragraph's text.
 */
final class HtmlBlocks {
  /** Structures nested deeper than this are read as plain text: no story is built that way. */
  private static final int NESTING_LIMIT = 8;

  /** Elements nested deeper than this are read for their text only, which needs no stack. */
  private static final int DEPTH_LIMIT = 256;

  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "head",
          "title",
          "meta",
          "link",
          "base",
          "svg",
          "object",
          "embed",
          "applet",
          "canvas",
          "button",
          "input",
          "select",
          "option",
          "textarea",
          "datalist",
          "progress",
          "meter",
          "map",
          "noframes",
          "noembed",
          "param",
          "source",
          "track",
          "frame",
          "frameset",
          "dialog",
          "rp",
          "rt");

  final Addresses addresses;
  private final int nesting;
  private final Set<Element> passedOver = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Block> blocks = new ArrayList<>();
  private final InlineRun run = new InlineRun();
  private int depth;

  HtmlBlocks(Addresses addresses) {
    this(addresses, 0);
  }

  private HtmlBlocks(Addresses addresses, int nesting) {
    this.addresses = addresses;
    this.nesting = nesting;
  }

  List<Block> read(Element parent) {
    return read(parent, List.of());
  }

  private List<Block> read(Element parent, List<Mark> marks) {
    walkChildren(parent, marks);
    endRun();
    return List.copyOf(blocks);
  }

  /** The blocks of an element that stands within a structure of its own. */
  List<Block> within(Element parent, List<Mark> marks, Collection<Element> except) {
    var inner = new HtmlBlocks(addresses, nesting + 1);
    inner.passedOver.addAll(passedOver);
    inner.passedOver.addAll(except);
    inner.depth = depth + 1;
    return inner.read(parent, marks);
  }

  /** Whether nothing of the element is to be read. */
  boolean passesOver(Element element) {
    return DROPPED.contains(element.normalName()) || passedOver.contains(element);
  }

  boolean atTop() {
    return nesting == 0;
  }

  void add(Block block) {
    endRun();
    blocks.add(block);
  }

  void addAll(List<Block> more) {
    endRun();
    blocks.addAll(more);
  }

  private void endRun() {
    run.end().forEach(text -> blocks.add(new Paragraph(text)));
  }

  private void walkChildren(Element parent, List<Mark> marks) {
    if (depth >= DEPTH_LIMIT) {
      run.text(parent.text(), marks);
      return;
    }
    depth++;
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        run.text(text.getWholeText(), marks);
      } else if (child instanceof Element element && !passesOver(element)) {
        walk(element, marks);
      }
    }
    depth--;
  }

  private void walk(Element element, List<Mark> marks) {
    switch (element.normalName()) {
      case "br" -> run.lineBreak();
      case "hr" -> rule();
      case "h1", "h2" -> heading(element, 2, marks);
      case "h3" -> heading(element, 3, marks);
      case "h4", "h5", "h6" -> heading(element, 4, marks);
      case "pre", "listing", "xmp", "plaintext" -> preformatted(element);
      case "ul", "menu", "dir", "ol" -> HtmlLists.read(this, element, marks);
      case "blockquote" -> HtmlQuotations.read(this, element, marks);
      case "aside" -> HtmlQuotations.readAside(this, element, marks);
      case "figure" -> HtmlPictures.readFigure(this, element, marks);
      case "img", "image" -> HtmlPictures.readPicture(this, element, marks);
      case "iframe" -> embed(element, element.attr("src"));
      case "video", "audio" -> embed(element, HtmlPictures.mediaSource(element));
      case "table" -> HtmlTables.read(this, element, marks);
      case "q" -> quoted(element, marks);
      case "dt" -> block(element, HtmlMarks.with(marks, new Mark.Strong()));
      default -> walkThrough(element, HtmlMarks.of(element, marks, addresses));
    }
  }

  /** Walks on into an element that is no structure of its own. */
  void walkThrough(Element element, List<Mark> marks) {
    if (HtmlMarks.isInline(element)) {
      walkChildren(element, marks);
    } else {
      block(element, marks);
    }
  }

  private void block(Element element, List<Mark> marks) {
    endRun();
    walkChildren(element, marks);
    endRun();
  }

  private void quoted(Element element, List<Mark> marks) {
    run.text("“", marks);
    walkChildren(element, marks);
    run.text("”", marks);
  }

  void text(String text, List<Mark> marks) {
    run.text(text, marks);
  }

  private void rule() {
    endRun();
    if (!blocks.isEmpty() && !(blocks.getLast() instanceof Rule)) {
      blocks.add(new Rule());
    }
  }

  private void heading(Element element, int level, List<Mark> marks) {
    endRun();
    var inner = within(element, marks, List.of());
    blocks.addAll(inner.stream().filter(Runs::isShown).toList());
    var text = Runs.flatten(inner);
    if (!text.isEmpty()) {
      blocks.add(new Heading(level, text));
    }
  }

  private void preformatted(Element element) {
    endRun();
    var text = Storable.clean(element.wholeText());
    if (!text.isBlank()) {
      blocks.add(new Preformatted(text.stripTrailing()));
    }
  }

  private void embed(Element element, @Nullable String src) {
    endRun();
    var source = src == null || src.isBlank() ? null : addresses.link(src);
    if (source != null && Address.isResource(source)) {
      var title = Storable.clean(element.attr("title")).strip();
      blocks.add(new Embed(source, title.isEmpty() ? null : title));
    }
  }

  boolean mayNest() {
    return nesting < NESTING_LIMIT;
  }
}
