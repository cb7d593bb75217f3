package press.masthead.site;

import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import press.masthead.media.Picture;
import press.masthead.page.Direction;
import press.masthead.story.body.Block;
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
import press.masthead.story.body.BodyText;
import press.masthead.story.body.Inline;
import press.masthead.story.body.Inline.LineBreak;
import press.masthead.story.body.Inline.Text;
import press.masthead.story.body.Mark;
import press.masthead.story.body.Mark.Code;
import press.masthead.story.body.Mark.Emphasis;
import press.masthead.story.body.Mark.Language;
import press.masthead.story.body.Mark.Link;
import press.masthead.story.body.Mark.Strike;
import press.masthead.story.body.Mark.Strong;
import press.masthead.story.body.Mark.Subscript;
import press.masthead.story.body.Mark.Superscript;
import press.masthead.story.body.Mark.Underline;

/**
 * Finds for each part of a body the template that shows it. Templates come back here for the parts
 * within theirs.
 */
public final class BodyParts {
  /** Such as “−9”, “R1,250.50”, “4 %” or “–” where there is none. */
  private static final Pattern FIGURE =
      Pattern.compile("[-–−—]|[-–−+]?\\s?\\p{Sc}?[A-Z]?\\s?\\p{Nd}[\\p{Nd}.,\\s]*\\s?[%\\p{Sc}]?");

  private final Templates templates;
  private final Map<Picture.Id, Picture> pictures;

  /**
   * @param pictures those of the library that the body shows
   */
  BodyParts(Templates templates, Map<Picture.Id, Picture> pictures) {
    this.templates = templates;
    this.pictures = pictures;
  }

  /** The library's pictures that stand anywhere within these blocks. */
  static Stream<Picture.Id> pictures(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block ->
            switch (block) {
              case BodyPicture picture -> Stream.ofNullable(picture.picture()).map(Picture.Id::new);
              case FactBox(var _, var within) -> pictures(within);
              case BulletList(var items) -> picturesOf(items);
              case OrderedList(var _, var items) -> picturesOf(items);
              case Quotation(var within, var _) -> pictures(within);
              default -> Stream.empty();
            });
  }

  private static Stream<Picture.Id> picturesOf(List<ListItem> items) {
    return items.stream().flatMap(item -> pictures(item.blocks()));
  }

  /** All of it; where there is a dateline, the first paragraph begins with it. */
  Content body(press.masthead.story.Content story) {
    var blocks = story.body().blocks();
    var dateline = story.dateline();
    if (dateline == null || blocks.isEmpty() || !(blocks.getFirst() instanceof Paragraph first)) {
      return blocks(blocks);
    }
    return output -> {
      templates.siteBodyOpening(this, dateline, first.text()).writeTo(output);
      blocks(blocks.subList(1, blocks.size())).writeTo(output);
    };
  }

  public Content of(Block block) {
    return switch (block) {
      case Paragraph(var text) -> templates.siteBodyParagraph(this, text);
      case Heading heading -> templates.siteBodyHeading(this, heading);
      case BulletList(var items) -> templates.siteBodyBulletList(this, items);
      case OrderedList list -> templates.siteBodyOrderedList(this, list);
      case Quotation quotation -> templates.siteBodyQuotation(this, quotation);
      case PullQuote quote -> templates.siteBodyPullQuote(this, quote);
      case BodyPicture picture -> of(picture);
      case Embed embed -> templates.siteBodyEmbed(this, embed);
      case Table table -> templates.siteBodyTable(this, table);
      case FactBox box -> templates.siteBodyFactBox(this, box);
      case Preformatted(var text) -> templates.siteBodyPreformatted(text);
      case Rule _ -> output -> output.writeContent("<hr class=\"break\">\n");
    };
  }

  public Content blocks(List<Block> blocks) {
    return output -> blocks.forEach(block -> of(block).writeTo(output));
  }

  private Content of(BodyPicture shown) {
    var id = shown.picture();
    var picture = id == null ? null : pictures.get(new Picture.Id(id));
    if (picture != null) {
      return templates.siteBodyPicture(this, Figure.of(shown, picture));
    }
    return shown.src() == null ? output -> {} : templates.siteBodyPictureElsewhere(this, shown);
  }

  /** A list item of one paragraph stands in its line, without a paragraph of its own. */
  public Content of(ListItem item) {
    return item.blocks().size() == 1 && item.blocks().getFirst() instanceof Paragraph(var text)
        ? text(text)
        : blocks(item.blocks());
  }

  public Content text(List<Inline> run) {
    return output -> run.forEach(inline -> of(inline).writeTo(output));
  }

  private Content of(Inline inline) {
    return switch (inline) {
      case Text(var text, var marks) -> marked(text, marks);
      case LineBreak _ -> output -> output.writeContent("<br>");
    };
  }

  private Content marked(String text, List<Mark> marks) {
    if (marks.isEmpty()) {
      return output -> output.writeUserContent(text);
    }
    var within = marked(text, marks.subList(1, marks.size()));
    return switch (marks.getFirst()) {
      case Link link -> templates.siteBodyLink(link, within);
      case Language(var tag) -> templates.siteBodyLanguage(tag, Direction.of(tag), within);
      case Strong _ -> element("strong", within);
      case Emphasis _ -> element("em", within);
      case Underline _ -> element("u", within);
      case Strike _ -> element("s", within);
      case Subscript _ -> element("sub", within);
      case Superscript _ -> element("sup", within);
      case Code _ -> element("code", within);
    };
  }

  private static Content element(String name, Content within) {
    return output -> {
      output.writeContent("<" + name + ">");
      within.writeTo(output);
      output.writeContent("</" + name + ">");
    };
  }

  /** Whether a header cell of that row heads its column; otherwise it heads its row. */
  public static boolean headsColumns(Table table, Row row) {
    return table.rows().getFirst() == row || row.cells().stream().allMatch(cell -> cell.header());
  }

  /** Whether a column holds figures, which are set flush with one another. */
  public static boolean holdsFigures(Table table, int column) {
    var cells =
        table.rows().stream()
            .flatMap(row -> row.cells().stream().skip(column).limit(1))
            .filter(cell -> !cell.header())
            .toList();
    return !cells.isEmpty() && isPlain(table) && cells.stream().allMatch(BodyParts::isFigure);
  }

  private static boolean isPlain(Table table) {
    return table.rows().stream()
        .flatMap(row -> row.cells().stream())
        .allMatch(cell -> cell.columns() == 1 && cell.rows() == 1);
  }

  private static boolean isFigure(Cell cell) {
    return FIGURE.matcher(BodyText.of(cell.text()).strip()).matches();
  }

  /** Whose page an address leads to, for people. */
  public static String site(String url) {
    try {
      var host = URI.create(url).getHost();
      return host == null ? url : host.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return url;
    }
  }
}
