package press.masthead.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.StaticTemplates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import press.masthead.title.Title;
import press.masthead.title.Tokens;

class LayoutTest {
  private final Title title =
      new Title(
          new Title.Id(1),
          "courier",
          "The Courier & Post",
          null,
          List.of("localhost"),
          "https://courier.example",
          ZoneId.of("Africa/Johannesburg"),
          Locale.UK,
          "Printed daily.\n\nMade by us.",
          null,
          Tokens.DEFAULT,
          null);

  @Test
  void namesPageAndTitleInTheHead() {
    var page = render(layout("Sign in").at("/account/sign-in"));
    assertThat(page.title()).isEqualTo("Sign in – The Courier & Post");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://courier.example/account/sign-in");
    assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
    assertThat(page.select("main").text()).isEqualTo("Content");
  }

  @Test
  void keepsUnlistedPagesOutOfSearchEngines() {
    assertThat(render(layout("Sign in").unlisted()).select("meta[name=robots]").attr("content"))
        .isEqualTo("noindex");
  }

  @Test
  void writesArabicFromTheRight() {
    var page = render(layout("خبر").in(Locale.forLanguageTag("ar")));
    assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.select("html").attr("lang")).isEqualTo("ar");
  }

  @Test
  void letsNoLinkedDataEndTheScript() {
    var data = "{\"headline\":\"</script><script>alert(1)</script>\"}";
    var page = render(layout("Story").withLinkedData(List.of(data)));
    assertThat(page.select("script:not([src])")).hasSize(1);
    assertThat(page.select("script[type=application/ld+json]").html())
        .isEqualTo(
            "{\"headline\":\"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)\\u003c/script\\u003e\"}");
  }

  @Test
  void writesTimesInTheTitlesZone() {
    var times = Times.of(title);
    var at = Instant.parse("2018-11-15T15:02:00Z");
    assertThat(times.stamp(at)).isEqualTo("15 November 2018 - 17:02");
    assertThat(times.iso(at)).isEqualTo("2018-11-15T17:02:00+02:00");
    assertThat(times.month(YearMonth.of(2018, 11))).isEqualTo("November 2018");
  }

  @Test
  void writesDaysAsPeopleDo() {
    var day = LocalDate.of(2026, 11, 9);
    assertThat(date("en-ZA", day)).isEqualTo("9 November 2026");
    assertThat(date("en-US", day)).isEqualTo("November 9, 2026");
    assertThat(date("de", day)).isEqualTo("9. November 2026");
    assertThat(date("ja", day)).isEqualTo("2026年11月9日");
    assertThat(new Times(ZoneOffset.UTC, Locale.forLanguageTag("en-ZA")).fullDate(day))
        .isEqualTo("Monday, 9 November 2026");
  }

  private static String date(String language, LocalDate day) {
    return new Times(ZoneOffset.UTC, Locale.forLanguageTag(language)).date(day);
  }

  @Test
  void leadsToAssetsThatAreThere() {
    var assets = new Assets();
    var page = render(layout("Page"));
    assertThat(page.select("link[href*=readers]").attr("href"))
        .isEqualTo(assets.path("readers.css"))
        .matches("/assets/readers\\.[0-9a-f]{12}\\.css");
    assertThat(new String(assets.find("readers.css").orElseThrow().bytes()))
        .contains("/assets/newsreader.")
        .doesNotContain("url(\"newsreader");
  }

  private Layout layout(String heading) {
    var assets = new Assets();
    var dress =
        new Layout.Dress(
            assets.path("readers.css"),
            assets.style(title),
            assets.path("readers.js"),
            assets.icon(title),
            List.of(),
            TitleStyle.paper(title),
            TitleStyle.night());
    return new Layout(
        new Layout.House(title, "Courier Press", List.of(title), List.of(), dress),
        heading,
        title.locale(),
        null,
        null,
        true,
        List.of(),
        null,
        List.of(),
        null);
  }

  private static Document render(Layout layout) {
    return Jsoup.parse(
        new StaticTemplates()
            .pageLayout(layout, output -> output.writeContent("Content"))
            .render());
  }
}
