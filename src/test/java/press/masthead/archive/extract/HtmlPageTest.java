package press.masthead.archive.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import press.masthead.archive.extract.Extraction.MostRead;
import press.masthead.story.body.BodyText;

class HtmlPageTest {
  private static final String PARAGRAPHS =
      """
      <p>The lighthouse on the cape was lit again on Monday, forty years after its lamp went out,
      and half of the village had come to see it.</p>
      <p>“Nobody believed that we would do it,” said the keeper, who had looked after the empty
      tower for most of her life, first with her father, then alone.</p>
      <h2>A new lamp</h2>
      <p>The lamp is a tenth of the size of the old one, needs a fiftieth of the power, and can be
      seen from thirty miles away, <a href="/harbour/report.html">the harbour office reports</a>.</p>
      <ul><li>Built in 1871, of granite from the quarry behind the village</li>
      <li>Dark since 1979, when the ships began to find their way without it</li></ul>
      <p>AFP</p>
      """;

  private static final String PAGE =
      """
      <!doctype html><html lang="en-ZA"><head>
      <title>Old lighthouse shines again | The Cape Paper</title>
      <link rel="canonical" href="https://paper.example/world/africa/lighthouse.html">
      <meta property="og:site_name" content="The Cape Paper">
      <meta property="og:image" content="/img/lighthouse-1200x600.jpg">
      <script type="application/ld+json">
      {"@context":"https://schema.org","@graph":[
        {"@type":"WebSite","name":"The Cape Paper"},
        {"@type":["NewsArticle"],"headline":"Old lighthouse shines again",
         "author":[{"@type":"Person","name":"Naledi Khumalo"},{"name":"By Jan Smit"}],
         "datePublished":"2019-06-03T08:15:00+02:00","dateModified":"2019-06-03T10:00:00+02:00",
         "description":"Forty years after it went dark,
      the cape has its light back"},
        {"@type":"BreadcrumbList","itemListElement":[
          {"position":1,"item":{"name":"Home"}},{"position":2,"item":{"name":"World"}},
          {"position":3,"name":"Africa"},{"position":4,"name":"Old lighthouse shines again"}]}]}
      </script></head><body>
      <nav><ul><li><a href=/>Home</a></li><li><a href=/world>World</a></li></ul></nav>
      <article><header><span class="kicker">Heritage</span><h1>Old lighthouse shines again</h1></header>
      <figure><img src="/img/lighthouse-600x300.jpg" alt="The tower">
      <figcaption>The tower at dusk <span class=credit>Picture: T. KEEPER</span></figcaption></figure>
      <div class="text">%s</div>
      <div class="share-buttons"><a href="https://share.example">Share this</a></div></article>
      <aside><h3>Most read</h3><ol><li><a href="/a.html">Goats take over the golf course</a></li>
      <li><a href="/b.html">Rain expected in the weekend</a></li></ol></aside>
      <section id="comments"><p>First! I was there and it was a very fine evening indeed.</p></section>
      <footer><p>Published by Cape Press on the first Monday of every month.</p></footer>
      <script>document.title = 'ran'</script></body></html>\
      """
          .formatted(PARAGRAPHS);

  @Test
  void readsWhatThePageDeclares() {
    var page = read(PAGE);
    assertThat(page.headline()).isEqualTo("Old lighthouse shines again");
    assertThat(page.standfirst())
        .isEqualTo("Forty years after it went dark, the cape has its light back");
    assertThat(page.byline()).containsExactly("Naledi Khumalo", "Jan Smit");
    assertThat(page.published()).hasToString("2019-06-03T08:15:00+02:00");
    assertThat(page.modified()).hasToString("2019-06-03T10:00:00+02:00");
    assertThat(page.section()).containsExactly("World", "Africa");
    assertThat(page.language()).isEqualTo("en-ZA");
    assertThat(page.url()).isEqualTo("https://paper.example/world/africa/lighthouse.html");
    assertThat(page.site()).isEqualTo("The Cape Paper");
  }

  @Test
  void keepsTheTitleForSearchEnginesBesideTheHeadline() {
    var page =
        read(
            PAGE.replace("\"headline\":\"Old lighthouse shines again\"", "\"name\":\"\"")
                .replace(
                    "<meta property=\"og:site_name\"",
                    "<meta property=\"og:title\" content=\"Lighthouse relit: all you need to know | Cape\">"
                        + "<meta property=\"og:site_name\""));
    assertThat(page.headline()).isEqualTo("Old lighthouse shines again");
    assertThat(page.title()).isEqualTo("Lighthouse relit: all you need to know | Cape");
  }

  @Test
  void keepsTheBylineAsItIsWrittenBesideTheNames() {
    var page =
        read(
            PAGE.replaceAll("\"author\":\\[.*\\],", "")
                .replace("</h1></header>", "</h1><p class=byline>By Naledi Khumalo</p></header>"));
    assertThat(page.byline()).containsExactly("Naledi Khumalo");
    assertThat(page.bylineText()).isEqualTo("By Naledi Khumalo");
    assertThat(BodyText.of(page.body())).doesNotContain("Khumalo");
  }

  @Test
  void readsWhatThePageShows() {
    var page = read(PAGE);
    assertThat(page.kicker()).isEqualTo("Heritage");
    assertThat(page.source()).isEqualTo("AFP");
    assertThat(page.picture())
        .isEqualTo(
            new Extraction.Picture(
                "https://paper.example/img/lighthouse-1200x600.jpg",
                "The tower at dusk",
                "Picture: T. KEEPER"));
    assertThat(page.mostRead())
        .extracting(MostRead::title)
        .containsExactly("Goats take over the golf course", "Rain expected in the weekend");
    assertThat(Objects.requireNonNull(page.imprint()).rrule()).isEqualTo("FREQ=MONTHLY;BYDAY=1MO");
  }

  @Test
  void keepsTheBodysStructureAndLeavesTheRest() {
    var text = BodyText.of(read(PAGE).body());
    assertThat(text)
        .startsWith("The lighthouse on the cape")
        .contains("A new lamp", "Built in 1871")
        .endsWith("without it")
        .doesNotContain("Share this", "First!", "Goats", "document");
  }

  @Test
  void readsAPageThatDeclaresNothing() {
    var page =
        read(
            """
            <html><head><title>Der Leuchtturm - Kap-Zeitung</title></head><body>
            <div><h1>Der Leuchtturm leuchtet wieder</h1><p>Von Jana Muster</p>
            <p>3. Juni 2019, 08.15 Uhr</p>%s</div></body></html>\
            """
                .formatted(PARAGRAPHS));
    assertThat(page.headline()).isEqualTo("Der Leuchtturm leuchtet wieder");
    assertThat(page.byline()).containsExactly("Jana Muster");
    assertThat(page.published()).hasToString("2019-06-03T08:15");
  }

  @Test
  void toleratesBrokenJsonLd() {
    var page = read(PAGE.replace("\"@context\":\"https://schema.org\"", "\"@context\": oops \"x"));
    assertThat(page.headline()).isEqualTo("Old lighthouse shines again");
    assertThat(BodyText.of(page.body())).contains("The lighthouse on the cape");
  }

  @Test
  void takesNoLabelForTheHeadline() {
    var page = read("<title>Bridge shut for the winter</title><h1>Sport</h1>" + PARAGRAPHS);
    assertThat(page.headline()).isEqualTo("Bridge shut for the winter");
    assertThat(
            read("<title>Bridge | The Cape Paper</title><h1>Bridge</h1>" + PARAGRAPHS).headline())
        .isEqualTo("Bridge");
  }

  @Test
  void prefersANameToAnAccountAndLeavesOffWhatItsBearerDoes() {
    var page =
        read(
            "<title>Bridge shut</title><meta name=author content=jsmit77><h1>Bridge shut</h1>"
                + "<div class=byline><a>Jan Smit</a><div class=author-title>Night Editor</div></div>"
                + PARAGRAPHS);
    assertThat(page.byline()).containsExactly("Jan Smit");
  }

  @Test
  void readsEveryNameInAByline() {
    var html = "<title>Bridge shut</title><meta name=author content='%s'><h1>Bridge shut</h1>";
    assertThat(
            read(html.formatted("Anne Roux (avec Paul Petit et Zoé Blanc)") + PARAGRAPHS).byline())
        .containsExactly("Anne Roux", "Paul Petit", "Zoé Blanc");
    assertThat(read(html.formatted("Written by Jan Smit Edited by Ann Nel") + PARAGRAPHS).byline())
        .containsExactly("Jan Smit");
  }

  @Test
  void takesADateFromAnAddressButNotFromAnyNumberThere() {
    var html = "<title>Bridge shut</title><link rel=canonical href='https://paper.example/%s'>";
    var story = "<h1>Bridge shut</h1>" + PARAGRAPHS;
    assertThat(read(html.formatted("2017/12/7/bridge") + story).published())
        .hasToString("2017-12-07");
    assertThat(read(html.formatted("20171207-bridge") + story).published())
        .hasToString("2017-12-07");
    assertThat(read(html.formatted("2089096-bridge") + story).published()).isNull();
  }

  private static Extraction read(String html) {
    return new SavedPage(html.getBytes(StandardCharsets.UTF_8), null).extract();
  }
}
