package press.masthead.archive.extract.meta;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.Extraction.Picture;
import press.masthead.archive.extract.text.CaptionLine;
import press.masthead.story.body.Block.BodyPicture;
import press.masthead.story.body.Body;
import press.masthead.story.body.BodyText;

/**
 * The story's main picture: the one declared, else the first of the body; its words from its
 * figure.
 */
public final class PagePicture {
  private static final String CREDIT =
      "[class~=(?i)credit|copyright|photographer|(^|[\\s_-])source([\\s_-]|$)],"
          + " [itemprop=copyrightHolder], [itemprop=creditText], small, cite";

  private PagePicture() {}

  public static @Nullable Picture find(Document page, Metadata metadata, Body body) {
    var inBody = first(body);
    var url = metadata.pictureUrl();
    if (url == null && inBody.isEmpty()) {
      return null;
    }
    var address = url == null ? inBody.orElseThrow().src() : url;
    var shown =
        shown(page, address).or(() -> url == null ? inBody.map(PagePicture::of) : Optional.empty());
    var caption = Texts.first(shown.map(Picture::caption).orElse(null), metadata.pictureCaption());
    var credit = Texts.first(shown.map(Picture::credit).orElse(null), metadata.pictureCredit());
    return credited(address, caption, credit);
  }

  private static Optional<BodyPicture> first(Body body) {
    return body.blocks().stream()
        .flatMap(
            block -> block instanceof BodyPicture picture ? Stream.of(picture) : Stream.empty())
        .findFirst();
  }

  private static Picture of(BodyPicture picture) {
    return new Picture(picture.src(), Texts.line(BodyText.of(picture.caption())), picture.credit());
  }

  /** The words below the picture where the page shows it, perhaps in another size. */
  private static Optional<Picture> shown(Document page, @Nullable String address) {
    var name = fileName(address);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return page.select("figure, [class~=(?i)wp-caption|image-?caption|picture|photo]").stream()
        .filter(figure -> figure.select("img").stream().anyMatch(img -> shows(img, name)))
        .flatMap(figure -> captioned(figure).stream())
        .findFirst();
  }

  private static boolean shows(Element img, String name) {
    return List.of("src", "srcset", "data-src").stream()
        .anyMatch(attribute -> img.attr(attribute).contains(name));
  }

  private static String fileName(@Nullable String address) {
    if (address == null) {
      return "";
    }
    var path = address.replaceFirst("[?#].*$", "");
    var name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]{3,4}$", "");
    var bare = name.replaceFirst("[-_]\\d{2,4}x\\d{2,4}$", "");
    return bare.length() >= 5 ? bare : "";
  }

  private static Optional<Picture> captioned(Element figure) {
    var caption = figure.selectFirst("figcaption, [class~=(?i)caption|legend|bildunter]");
    if (caption == null || caption.text().isBlank() || caption.text().length() > 1000) {
      return Optional.empty();
    }
    var text = caption.clone();
    var credits = text.select(CREDIT).not("figcaption");
    var credit = credits.isEmpty() ? null : Texts.line(credits.get(0).text());
    credits.remove();
    return Optional.of(new Picture(null, Texts.line(text.text()), credit));
  }

  private static Picture credited(
      @Nullable String url, @Nullable String caption, @Nullable String credit) {
    if (caption != null && credit == null) {
      var line = CaptionLine.of(caption);
      if (line.isPresent()) {
        return new Picture(url, line.get().caption(), line.get().credit());
      }
    }
    return new Picture(url, caption, credit);
  }
}
