package press.masthead.archive.extract;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.Extraction.Picture;
import press.masthead.archive.extract.content.Clues;
import press.masthead.archive.extract.content.LazyPictures;
import press.masthead.archive.extract.content.MainContent;
import press.masthead.archive.extract.meta.Metadata;
import press.masthead.archive.extract.meta.Names;
import press.masthead.archive.extract.meta.PageLists;
import press.masthead.archive.extract.meta.PagePicture;
import press.masthead.archive.extract.text.SignOff;
import press.masthead.story.body.Addresses;
import press.masthead.story.body.Block.Paragraph;
import press.masthead.story.body.Body;
import press.masthead.story.body.BodyHtml;
import press.masthead.story.body.BodyText;

/** Reads a page of HTML: what it declares, what it shows, and the story's own text. */
final class HtmlPage {
  private static final int ELEMENT_LIMIT = 150_000;
  private static final int CHILD_LIMIT = 15_000;

  private HtmlPage() {}

  static Extraction read(String html, @Nullable String url) {
    var page = Jsoup.parse(html, url == null ? "" : url);
    checkSize(page);
    applyBase(page);
    LazyPictures.load(page);
    var metadata = new Metadata(page, url);
    takeOwnAddressForBase(page, metadata);
    var headline = metadata.headline();
    var names = metadata.byline();
    var main =
        MainContent.of(
            page,
            new Clues(
                headline == null ? "" : headline,
                names.isEmpty() ? null : String.join(", ", names)));
    var declared = metadata.bylineText();
    var written = declared == null ? main.byline() : declared;
    var body = BodyHtml.read(main.content(), addresses(page));
    var source = signOff(body);
    var lists = PageLists.of(page, metadata.published());
    return new Extraction(
        headline,
        metadata.title(),
        metadata.standfirst(),
        metadata.kicker(),
        names.isEmpty() && written != null ? Names.of(written) : names,
        written,
        source,
        metadata.section(),
        metadata.published(),
        metadata.modified(),
        metadata.language(),
        picture(page, metadata, body),
        source == null ? body : withoutLast(body),
        lists.related(),
        lists.mostRead(),
        lists.imprint(),
        metadata.url(),
        metadata.site(),
        List.of());
  }

  private static void checkSize(Document page) {
    if (page.stream().limit(ELEMENT_LIMIT + 1).count() > ELEMENT_LIMIT
        || page.stream().anyMatch(element -> element.childNodeSize() > CHILD_LIMIT)) {
      throw new PageRefused(
          "has more elements than a page of one story can have; cut the file to the story");
    }
  }

  private static void applyBase(Document page) {
    var base = page.selectFirst("base[href]");
    if (base != null && !base.absUrl("href").isEmpty()) {
      page.setBaseUri(base.absUrl("href"));
    }
  }

  private static void takeOwnAddressForBase(Document page, Metadata metadata) {
    var address = metadata.url();
    if (page.baseUri().isEmpty() && address != null) {
      page.setBaseUri(address);
    }
  }

  private static Addresses addresses(Document page) {
    var base = page.baseUri();
    try {
      return Addresses.against(URI.create(base.isEmpty() ? "/" : base));
    } catch (IllegalArgumentException _) {
      return Addresses.against(URI.create("/"));
    }
  }

  private static @Nullable Picture picture(Document page, Metadata metadata, Body body) {
    return PagePicture.find(page, metadata, body);
  }

  /** Agencies sign in the last line of their copy. */
  private static @Nullable String signOff(Body body) {
    if (body.blocks().size() < 3 || !(body.blocks().getLast() instanceof Paragraph(var text))) {
      return null;
    }
    return SignOff.agency(BodyText.of(text)).orElse(null);
  }

  private static Body withoutLast(Body body) {
    return new Body(body.blocks().subList(0, body.blocks().size() - 1));
  }
}
