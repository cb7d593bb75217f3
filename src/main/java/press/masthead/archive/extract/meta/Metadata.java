package press.masthead.archive.extract.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.words.PageTime;

/** The page's metadata, each field from the source that is right most often. */
public final class Metadata {
  private static final Pattern HOME =
      Pattern.compile(
          "(?i)home|start(seite)?|accueil|inicio|início|forside|hem|domů|главная|ana sayfa|strona główna|homepage|index|portada|首页|ホーム");
  private static final Pattern ADDRESS = Pattern.compile("(?i)^(https?:)?//.*");
  private static final Pattern OWN_ADDRESS =
      Pattern.compile("(?i)\\w\\.(com|org|net|de|at|ch|fr|eu|info|co\\.\\w\\w)\\b");
  private static final Pattern ACCOUNT = Pattern.compile("[\\w.-]*\\d[\\w.-]*");
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}");

  private final Document page;
  private final MetaElements meta;
  private final LinkedArticle linked;
  private final Declared json;
  private final Declared micro;
  private final @Nullable Element heading;
  private final @Nullable String headline;
  private final @Nullable String title;
  private final @Nullable String given;

  public Metadata(Document page, @Nullable String url) {
    this.page = page;
    this.given = url;
    meta = MetaElements.of(page);
    linked = new LinkedArticle(JsonLd.of(page));
    json = linked.declared(page.title());
    micro = Microdata.declared(page);
    var headlines =
        new Headlines(
            page,
            java.util.Arrays.asList(
                json.headline(),
                meta.first("og:title"),
                meta.first("dc:title", "dcterms:title"),
                meta.first("twitter:title"),
                meta.first("title", "headline", "parsely-title"),
                page.title()));
    heading = headlines.heading();
    title = headlines.title();
    headline = heading == null ? headlines.fromTitles() : Headlines.text(heading);
  }

  public @Nullable String headline() {
    return headline;
  }

  /** What the page calls itself to search engines and in other pages' links. */
  public @Nullable String title() {
    return title;
  }

  public @Nullable Element heading() {
    return heading;
  }

  public @Nullable String standfirst() {
    return Texts.first(
        json.description(),
        meta.first("dc:description", "dcterm:description", "dcterms:description"),
        meta.first("og:description"),
        meta.first("description"),
        meta.first("twitter:description"),
        micro.description(),
        Standfirsts.shown(page, heading()));
  }

  public @Nullable String kicker() {
    return Standfirsts.kicker(page, heading());
  }

  public List<String> byline() {
    return Stream.of(
            json.authors(),
            meta.all("dc:creator", "dcterm:creator", "dcterms:creator"),
            meta.all(
                "author",
                "parsely-author",
                "sailthru:author",
                "article:author_name",
                "byl",
                "cxenseparse:author"),
            notAddresses(meta.all("article:author", "og:article:author")),
            micro.authors(),
            Bylines.shown(page, heading()))
        .map(Names::of)
        .filter(names -> !names.isEmpty())
        .sorted(Comparator.comparing(names -> names.stream().allMatch(this::isNoName)))
        .findFirst()
        .orElse(List.of());
  }

  /** The byline as the page declares it, or null where it is only shown. */
  public @Nullable String bylineText() {
    return Stream.of(
            json.authors(),
            meta.all("dc:creator", "dcterm:creator"),
            meta.all("author", "parsely-author"),
            notAddresses(meta.all("article:author")))
        .filter(names -> names.stream().anyMatch(name -> !ACCOUNT.matcher(name).matches()))
        .findFirst()
        .map(names -> String.join(", ", names))
        .orElse(null);
  }

  private boolean isNoName(String name) {
    return isTheSite(name) || ACCOUNT.matcher(name).matches();
  }

  /** Many pages declare themselves as their author; whoever is named beside that wrote it. */
  private boolean isTheSite(String name) {
    return Likeness.same(name, site())
        || Likeness.contains(name, site())
        || Likeness.contains(site(), name)
        || OWN_ADDRESS.matcher(name).find();
  }

  private static List<String> notAddresses(List<String> values) {
    return values.stream().filter(value -> !ADDRESS.matcher(value).matches()).toList();
  }

  /** The sections above the story, outermost first. */
  public List<String> section() {
    return Stream.of(
            linked.breadcrumbs(),
            Breadcrumbs.shown(page),
            json.section(),
            meta.all("article:section", "og:article:section").stream().limit(1).toList(),
            micro.section())
        .map(this::sections)
        .filter(sections -> !sections.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> sections(List<String> crumbs) {
    var sections = new ArrayList<>(crumbs);
    if (!sections.isEmpty() && HOME.matcher(sections.getFirst()).matches()) {
      sections.removeFirst();
    }
    sections.removeIf(section -> Likeness.same(section, site()));
    if (!sections.isEmpty()
        && (Likeness.same(sections.getLast(), headline)
            || Likeness.contains(headline, sections.getLast())
            || sections.getLast().length() > 60)) {
      sections.removeLast();
    }
    return sections;
  }

  public @Nullable PageTime published() {
    var dates = dates();
    return Stream.of(
            json.published(),
            meta.first(
                "article:published_time",
                "og:published_time",
                "og:article:published_time",
                "datepublished",
                "parsely-pub-date",
                "sailthru:date",
                "cxenseparse:recs:publishtime",
                "cxenseparse:publishtime",
                "pubdate",
                "publishdate",
                "publish-date",
                "publish_date",
                "pub-date",
                "publication_date",
                "publicationdate",
                "article:publicationdate",
                "dc:date:issued",
                "dcterms:issued",
                "dcterms:created",
                "dcterms:date",
                "dc:date",
                "date",
                "dc:created",
                "article_date_original",
                "originalpublicationdate",
                "rnews:datepublished",
                "dcterm:issued"),
            micro.published())
        .map(dates::read)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> dates.published(url()))
        .or(() ->
            dates.read(
                meta.first(
                    "last-modified",
                    "article:modified_time",
                    "og:updated_time",
                    "dcterms:modified")))
        .orElse(null);
  }

  public @Nullable PageTime modified() {
    var dates = dates();
    return Stream.of(
            json.modified(),
            meta.first(
                "article:modified_time",
                "og:updated_time",
                "og:article:modified_time",
                "datemodified",
                "dcterms:modified",
                "dc:date:modified",
                "lastmod"),
            micro.modified())
        .map(dates::read)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private PageDates dates() {
    return new PageDates(page, heading(), language());
  }

  public @Nullable String language() {
    var html = page.selectFirst("html");
    return Stream.of(
            html == null ? null : Texts.first(html.attr("lang"), html.attr("xml:lang")),
            json.language(),
            meta.first("content-language", "language", "dc:language", "dcterms:language"),
            meta.first("og:locale"))
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(tag -> LANGUAGE.matcher(tag).matches())
        .map(tag -> tag.replace('_', '-'))
        .findFirst()
        .orElse(null);
  }

  public @Nullable String site() {
    return Texts.first(
        json.site(),
        meta.first("og:site_name"),
        meta.first(
            "application-name",
            "twitter:app:name:iphone",
            "publisher",
            "dc:publisher",
            "copyright:site"));
  }

  public @Nullable String url() {
    var canonical = page.selectFirst("link[rel~=(?i)(^|\\s)canonical(\\s|$)][href]");
    var base = given == null ? page.baseUri() : given;
    return Stream.of(
            canonical == null ? null : canonical.attr("href"),
            meta.first("og:url"),
            json.url(),
            given)
        .map(address -> PageAddress.resolve(base, address))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  public @Nullable String pictureUrl() {
    return Stream.of(
            meta.first("og:image", "og:image:url", "og:image:secure_url"),
            json.picture(),
            meta.first("twitter:image", "twitter:image:src"),
            micro.picture(),
            meta.first("thumbnail", "parsely-image-url", "sailthru:image:full"))
        .map(address -> PageAddress.resolve(url(), address))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  public @Nullable String pictureCaption() {
    return json.pictureCaption();
  }

  public @Nullable String pictureCredit() {
    return json.pictureCredit();
  }

  /** The text of the story as JSON-LD carries it, or null. */
  public @Nullable String articleText() {
    return json.text();
  }
}
