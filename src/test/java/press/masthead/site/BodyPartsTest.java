package press.masthead.site;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import press.masthead.media.Picture;
import press.masthead.story.body.Addresses;
import press.masthead.story.body.Block;
import press.masthead.story.body.BodyHtml;
import press.masthead.story.body.BodyText;
import press.masthead.story.body.Inline;
import press.masthead.story.body.Mark;

class BodyPartsTest {
  private final BodyParts parts = new BodyParts(new StaticTemplates(), Map.of());

  @Test
  void nestsMarksWithoutSpacesOfItsOwn() {
    var page =
        show(
            "<p>One <strong>two <em>three</em></strong>, H<sub>2</sub>O <a href='/a'>four</a>.</p>");
    assertThat(page.body().html())
        .isEqualTo(
            "<p>One <strong>two </strong><strong><em>three</em></strong>, H<sub>2</sub>O <a"
                + " href=\"/a\">four</a>.</p>");
  }

  @Test
  void showsEveryWordOfEveryKindOfBlock() {
    var html =
        """
        <p>Paragraph</p><h2>Heading</h2><h3>Lower</h3><h4>Lowest</h4>
        <ul><li>Bullet<ul><li>Nested</li></ul></li></ul><ol start="3"><li>Third</li></ol>
        <blockquote><p>Quoted</p><footer>Someone</footer></blockquote>
        <table><caption>Caption</caption><tr><th>Head</th></tr><tr><td>Cell</td></tr></table>
        <hr><pre>verse
          line</pre>
        """;
    var body = BodyHtml.read(html, Addresses.asWritten());
    var shown = Jsoup.parse(render(parts.blocks(body.blocks()))).text();
    assertThat(shown.replaceAll("\\s+", " "))
        .isEqualTo(BodyText.of(body).replaceAll("[\\s|]+", " ").strip());
  }

  @Test
  void loadsNothingFromElsewhere() {
    var blocks =
        List.<Block>of(
            new Block.Embed("https://video.example/watch?v=1", "A film"),
            new Block.Embed("https://youtu.be/a-B_c1D2e3F", null),
            new Block.BodyPicture(null, "https://img.example/a.jpg", "A boat", List.of(), "AFP"));
    var page = Jsoup.parse(render(parts.blocks(blocks)));
    assertThat(page.select("iframe, img, video, script")).isEmpty();
    assertThat(page.select("a").eachAttr("href"))
        .containsExactly(
            "https://video.example/watch?v=1",
            "https://youtu.be/a-B_c1D2e3F",
            "https://img.example/a.jpg");
    assertThat(page.select("[data-player]").eachAttr("data-player"))
        .containsExactly("https://www.youtube-nocookie.com/embed/a-B_c1D2e3F");
    assertThat(page.text()).contains("A film", "video.example", "A boat", "Picture: AFP");
  }

  @Test
  void escapesWhatLooksLikeMarkup() {
    var marked = new Inline.Text("<script>alert(1)</script>", List.of(new Mark.Strong()));
    assertThat(render(parts.text(List.of(marked))))
        .isEqualTo("<strong>&lt;script&gt;alert(1)&lt;/script&gt;</strong>");
  }

  @Test
  void saysWhichWayAnotherLanguageIsWritten() {
    var marked = new Inline.Text("سلام", List.of(new Mark.Language("ar")));
    assertThat(render(parts.text(List.of(marked))))
        .isEqualTo("<span lang=\"ar\" dir=\"rtl\">سلام</span>");
  }

  @Test
  void setsColumnsOfFiguresFlush() {
    var page =
        show(
            """
            <table><tr><th>Choice</th><th>Cost</th><th>Since</th><th>Share</th></tr>
            <tr><td>Close</td><td>−9</td><td>May</td><td>R1,250.50</td></tr>
            <tr><td>12 Main Road</td><td>310</td><td>2019</td><td>–</td></tr></table>
            """);
    assertThat(page.select(".figures").eachText())
        .containsExactly("Cost", "Share", "−9", "R1,250.50", "310", "–");
  }

  @Test
  void findsPicturesInLists() {
    var picture = new Block.BodyPicture(7L, null, "A boat", List.of(), null);
    var items = List.of(new Block.ListItem(List.of(picture)));
    assertThat(
            BodyParts.pictures(
                List.of(new Block.BulletList(items), new Block.OrderedList(1, items))))
        .containsExactly(new Picture.Id(7), new Picture.Id(7));
  }

  private Document show(String html) {
    return Jsoup.parse(render(parts.blocks(BodyHtml.read(html, Addresses.asWritten()).blocks())));
  }

  private static String render(Content content) {
    var output = new StringOutput();
    content.writeTo(new OwaspHtmlTemplateOutput(output));
    return output.toString();
  }
}
