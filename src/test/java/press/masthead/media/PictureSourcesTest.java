package press.masthead.media;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PictureSourcesTest {
  private static final Picture LARGE = picture(3000, 2000, "Two \"dogs\" <b>");

  @Test
  void offersEveryWidthOfTheUse() {
    assertThat(PictureUse.TEASER.widths(LARGE)).isEqualTo(List.of(320, 480, 640, 960));
  }

  @Test
  void neverOffersMoreThanThePictureHas() {
    assertThat(PictureUse.LEAD.widths(picture(700, 500, ""))).isEqualTo(List.of(480, 640, 700));
    assertThat(PictureUse.TEASER.widths(picture(200, 500, ""))).isEqualTo(List.of(200));
    assertThat(PictureUse.THUMB.widths(picture(3000, 150, ""))).isEqualTo(List.of(96, 150));
  }

  @Test
  void namesAddressesThatAreServed() {
    var sources = PictureSources.of(LARGE, PictureUse.COVER);
    assertThat(sources.src()).isEqualTo("/pictures/9/" + LARGE.version() + "-3x2-960.jpg");
    assertThat(sources.largest()).endsWith("-3x2-1920.jpg");
    assertThat(sources.width()).isEqualTo(1920);
    assertThat(sources.height()).isEqualTo(1280);
    for (var candidate : sources.jpeg().split(", ")) {
      var file = candidate.split(" ")[0].substring("/pictures/9/".length());
      var address = RenditionAddress.parse(LARGE.id(), file).orElseThrow();
      assertThat(PictureUse.offers(LARGE, address.crop(), address.width())).isTrue();
    }
  }

  @Test
  void showsTheLeadAtOnce() {
    var img = rendered(PictureUse.LEAD).expectFirst("picture > img");
    assertThat(img.attr("fetchpriority")).isEqualTo("high");
    assertThat(img.hasAttr("loading")).isFalse();
  }

  @Test
  void showsOthersWhenTheyComeIntoView() {
    var page = rendered(PictureUse.TEASER);
    var img = page.expectFirst("picture > img");
    assertThat(img.attr("loading")).isEqualTo("lazy");
    assertThat(img.attr("decoding")).isEqualTo("async");
    assertThat(img.attr("width")).isEqualTo("960");
    assertThat(img.attr("height")).isEqualTo("640");
    assertThat(img.attr("alt")).isEqualTo("Two \"dogs\" <b>");
    assertThat(img.attr("srcset")).contains("-3x2-320.jpg 320w, ");
    var webp = page.expectFirst("picture > source");
    assertThat(webp.attr("type")).isEqualTo("image/webp");
    assertThat(webp.attr("srcset")).contains("-3x2-320.webp 320w, ");
    assertThat(webp.attr("sizes")).isEqualTo(img.attr("sizes")).isNotEmpty();
  }

  @Test
  void saysEmptyAltWhereThePictureHasNone() {
    var html = html(PictureSources.of(LARGE, PictureUse.THUMB).decorative());
    assertThat(html).contains("alt=\"\"");
  }

  private static Document rendered(PictureUse use) {
    return Jsoup.parse(html(PictureSources.of(LARGE, use)));
  }

  private static String html(PictureSources sources) {
    var out = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html).render("media/picture.jte", sources, out);
    return out.toString();
  }

  private static Picture picture(int width, int height, String alt) {
    return new Picture(
        new Picture.Id(9),
        new BlobKey("0".repeat(64)),
        "a.jpg",
        width,
        height,
        "#123456",
        Focus.CENTRE,
        Particulars.NONE.withAlt(alt));
  }
}
