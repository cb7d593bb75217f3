package press.masthead.story.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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

class BodyHtmlTest {

  @Property(tries = 300)
  void readsItsOwnReadingAgainUnchanged(@ForAll("bodies") Body body) {
    var once = read(BodyMarkup.of(body));
    assertThat(read(BodyMarkup.of(once))).isEqualTo(once);
  }

  @Property(tries = 300)
  void readsNothingTheSchemaRefuses(@ForAll("bodies") Body body) {
    var once = read(BodyMarkup.of(body));
    assertThat(BodyJson.read(BodyJson.write(once))).isEqualTo(once);
  }

  @Provide
  Arbitrary<Body> bodies() {
    return Bodies.any();
  }

  @Test
  void collapsesWhiteSpaceAndKeepsMarks() {
    assertThat(read("<p>  One\n <b>two</b> <i>three </i> four</p>").blocks())
        .containsExactly(
            paragraph(
                new Text("One "),
                new Text("two", List.of(new Mark.Strong())),
                new Text(" "),
                new Text("three ", List.of(new Mark.Emphasis())),
                new Text("four")));
  }

  @Test
  void dropsScriptsStylesAndHandlersButNoText() {
    assertThat(
            read("""
            <unknown-wrapper onclick="evil()"><p style="x">One</p>
            <script>evil()</script><style>p {}</style><div><font>two</font></div>
            </unknown-wrapper>\
            """)
                .blocks())
        .containsExactly(paragraph("One"), paragraph("two"));
  }

  @Test
  void endsAParagraphAtTwoLineBreaks() {
    assertThat(read("<div>One<br>still one<br> <br>two<br></div>").blocks())
        .containsExactly(
            paragraph(new Text("One"), new LineBreak(), new Text("still one")), paragraph("two"));
  }

  @Test
  void dropsLinksThatCouldRunAndKeepsTheirText() {
    assertThat(read("<p><a href='jAvascript:alert(1)'>a</a><a href='#x'>b</a></p>").blocks())
        .containsExactly(paragraph("ab"));
  }

  @Test
  void resolvesAddressesAgainstThePage() {
    var page = URI.create("https://news.example/world/story.html?x");
    var body =
        BodyHtml.read(
            "<p><a href='../a b.html'>a</a></p><p><img src='//cdn.example/b.jpg' alt=B></p>",
            Addresses.against(page));
    assertThat(body.blocks())
        .containsExactly(
            paragraph(
                new Text("a", List.of(new Mark.Link("https://news.example/a%20b.html", null)))),
            picture("https://cdn.example/b.jpg", "B", null));
  }

  @Test
  void asksItsResolverForPicturesAndStories() {
    var addresses =
        new Addresses() {
          @Override
          public @Nullable String link(String href) {
            return href.equals("story:slug") ? "/world/slug" : "javascript:alert(1)";
          }

          @Override
          public @Nullable Source picture(String src) {
            return new Source(7L, null);
          }
        };
    assertThat(
            BodyHtml.read(
                    "<p><a href='story:slug'>x</a><a href='y'>y</a><img src=harbour></p>",
                    addresses)
                .blocks())
        .containsExactly(
            paragraph(new Text("x", List.of(new Mark.Link("/world/slug", null))), new Text("y")),
            new BodyPicture(7L, null, "", List.of(), null));
  }

  @Test
  void readsFiguresWithCaptionAndCredit() {
    assertThat(
            read("""
            <figure><img src="/a.jpg" alt="A">
            <figcaption>The harbour. <span class="photo-credit">Picture: US</span>
            </figcaption></figure>\
            """)
                .blocks())
        .containsExactly(
            new BodyPicture(null, "/a.jpg", "A", List.of(new Text("The harbour.")), "Picture: US"));
  }

  @Test
  void readsPullQuotesFactBoxesAndQuotations() {
    assertThat(
            read("""
            <aside class="pullquote"><p>We go on.</p><cite>— The minister</cite></aside>
            <aside class="factbox"><h3>In numbers</h3><p>One</p></aside>
            <blockquote><p>Said.</p><footer>Someone</footer></blockquote>\
            """)
                .blocks())
        .containsExactly(
            new PullQuote(List.of(new Text("We go on.")), "The minister"),
            new FactBox("In numbers", List.of(paragraph("One"))),
            new Quotation(List.of(paragraph("Said.")), "Someone"));
  }

  @Test
  void readsListsWithinListsHoweverTheyAreWritten() {
    assertThat(read("<ul><li>One</li><ol start=3><li>a</li></ol><li>Two</li></ul>").blocks())
        .containsExactly(
            new BulletList(
                List.of(
                    new ListItem(
                        List.of(
                            paragraph("One"),
                            new OrderedList(3, List.of(new ListItem(List.of(paragraph("a"))))))),
                    new ListItem(List.of(paragraph("Two"))))));
  }

  @Test
  void readsTablesOfDataAndReadsThroughTablesForLayout() {
    assertThat(
            read("""
            <table><caption>Results</caption>
            <tr><th>Team<th colspan=2>Goals</tr><tr><td>A<td>1<td>2</tr></table>
            <table><tr><td><p>One</p><p>Two</p></td><td>Three</td></tr></table>\
            """)
                .blocks())
        .containsExactly(
            new Table(
                List.of(new Text("Results")),
                List.of(
                    new Row(List.of(cell(true, 1, "Team"), cell(true, 2, "Goals"))),
                    new Row(
                        List.of(cell(false, 1, "A"), cell(false, 1, "1"), cell(false, 1, "2"))))),
            paragraph("One"),
            paragraph("Two"),
            paragraph("Three"));
  }

  @Test
  void readsHeadingsRulesPreformattedAndPlayers() {
    assertThat(
            read("""
            <h1>Top</h1><h3>Sub</h3><hr><hr><pre>
            a
              b</pre><iframe src="https://video.example/1" title="A film"></iframe>\
            """)
                .blocks())
        .containsExactly(
            new Heading(2, List.of(new Text("Top"))),
            new Heading(3, List.of(new Text("Sub"))),
            new Rule(),
            new Preformatted("a\n  b"),
            new Embed("https://video.example/1", "A film"));
  }

  @Test
  void keepsTheTextOfEndlessNesting() {
    var body = read("<div><blockquote>".repeat(20_000) + "deep");
    assertThat(BodyText.of(body)).contains("deep");
    assertThat(BodyJson.read(BodyJson.write(body))).isEqualTo(body);
  }

  private static Body read(String html) {
    return BodyHtml.read(html, Addresses.asWritten());
  }

  private static Paragraph paragraph(String text) {
    return paragraph(new Text(text));
  }

  private static Paragraph paragraph(Inline... run) {
    return new Paragraph(List.of(run));
  }

  private static BodyPicture picture(String src, String alt, @Nullable String credit) {
    return new BodyPicture(null, src, alt, List.of(), credit);
  }

  private static Cell cell(boolean header, int columns, String text) {
    return new Cell(header, columns, 1, List.of(new Text(text)));
  }
}
