package press.masthead.story.body;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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

/** Bodies of every kind the schema allows. */
final class Bodies {
  private Bodies() {}

  static Arbitrary<Body> any() {
    return Arbitraries.oneOf(block(2), pullQuote(), factBox()).list().ofMaxSize(6).map(Body::new);
  }

  private static Arbitrary<Block> block(int depth) {
    var leaf =
        Arbitraries.<Block>oneOf(
            run().map(Paragraph::new),
            Combinators.combine(Arbitraries.integers().between(2, 4), run()).as(Heading::new),
            picture(),
            Arbitraries.of("https://video.example/1", "/player").map(url -> new Embed(url, null)),
            table(),
            Arbitraries.just(new Rule()),
            text().map(Preformatted::new));
    return depth == 0 ? leaf : Arbitraries.oneOf(leaf, structure(depth - 1));
  }

  private static Arbitrary<Block> structure(int depth) {
    var blocks = Arbitraries.lazy(() -> block(depth)).list().ofMinSize(1).ofMaxSize(3);
    var items = blocks.map(ListItem::new).list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        items.map(BulletList::new),
        Combinators.combine(Arbitraries.integers().between(0, 9), items).as(OrderedList::new),
        Combinators.combine(blocks, text().injectNull(0.5)).as(Quotation::new));
  }

  private static Arbitrary<Block> pullQuote() {
    return Combinators.combine(run(), text().injectNull(0.5)).as(PullQuote::new);
  }

  private static Arbitrary<Block> factBox() {
    return Combinators.combine(text().injectNull(0.3), block(1).list().ofMinSize(1).ofMaxSize(3))
        .as(FactBox::new);
  }

  private static Arbitrary<Block> picture() {
    var inLibrary =
        Combinators.combine(Arbitraries.longs().between(1, 99), text(), run())
            .as((id, alt, caption) -> (Block) new BodyPicture(id, null, alt, caption, null));
    var outside =
        Combinators.combine(text(), run(), text())
            .as((alt, caption, credit) ->
                (Block)
                    new BodyPicture(null, "https://pictures.example/a.jpg", alt, caption, credit));
    return Arbitraries.oneOf(inLibrary, outside);
  }

  private static Arbitrary<Block> table() {
    var span = Arbitraries.integers().between(1, 3);
    var cell = Combinators.combine(Arbitraries.of(true, false), span, span, run()).as(Cell::new);
    var row = cell.list().ofMinSize(1).ofMaxSize(3).map(Row::new);
    return Combinators.combine(run(), row.list().ofMinSize(1).ofMaxSize(3)).as(Table::new);
  }

  private static Arbitrary<List<Inline>> run() {
    var marked = Combinators.combine(text(), marks()).as((text, marks) -> new Text(text, marks));
    return Arbitraries.<Inline>oneOf(marked, marked, Arbitraries.just(new LineBreak()))
        .list()
        .ofMaxSize(4);
  }

  private static Arbitrary<List<Mark>> marks() {
    return Arbitraries.<Mark>of(
            new Mark.Link("https://there.example/?a=1&b=2", null),
            new Mark.Strong(),
            new Mark.Emphasis(),
            new Mark.Underline(),
            new Mark.Strike(),
            new Mark.Superscript(),
            new Mark.Code(),
            new Mark.Language("fr-CH"))
        .set()
        .ofMaxSize(3)
        .map(set ->
            set.stream()
                .sorted((a, b) -> Integer.compare(MarkOrder.of(a), MarkOrder.of(b)))
                .toList());
  }

  private static Arbitrary<String> text() {
    return Arbitraries.strings()
        .withChars("abc  ÄßçñЖ中😀<>&\"'\u00a0\n")
        .ofMinLength(1)
        .ofMaxLength(12)
        .map(Storable::clean)
        .filter(text -> !text.isEmpty());
  }
}
