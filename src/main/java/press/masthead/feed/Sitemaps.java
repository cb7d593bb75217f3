package press.masthead.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import press.masthead.page.Page;
import press.masthead.page.PageRequest;
import press.masthead.page.PageSource;
import press.masthead.story.PublishedStories;
import press.masthead.story.Teaser;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;

/**
 * Sitemaps (sitemaps.org protocol 0.9): an index, one a month or, where a month is full, one a day,
 * one of the sections, and Google's news sitemap of the last two days, which is assembled anew when
 * its oldest story leaves it. The whole of a full month answers, too: it was listed before.
 */
@Component
@Order(11)
class Sitemaps implements PageSource {
  private static final int MOST_NEWS = 1_000;
  private static final Duration NEWS = Duration.ofHours(48);
  private static final Pattern PERIOD = Pattern.compile("/sitemap-(\\d{4}-\\d{2})(-\\d{2})?\\.xml");
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final PublishedStories stories;
  private final Sections sections;
  private final Clock clock;

  Sitemaps(PublishedStories stories, Sections sections, Clock clock) {
    this.stories = stories;
    this.sections = sections;
    this.clock = clock;
  }

  @Override
  public Optional<Page> assemble(PageRequest request) {
    var title = request.title();
    return switch (request.path()) {
      case "/sitemap.xml" -> Optional.of(index(title));
      case "/sitemap-sections.xml" -> Optional.of(sections(title));
      case "/news-sitemap.xml" -> Optional.of(news(title));
      default -> period(title, request.path());
    };
  }

  private Page index(Title title) {
    var maps =
        Stream.concat(
                Stream.of("/sitemap-sections.xml"),
                stories.periods(title.id()).stream().map(period -> "/sitemap-" + period + ".xml"))
            .map(path -> "<sitemap><loc>" + address(title, path) + "</loc></sitemap>\n")
            .collect(Collectors.joining());
    return xml("<sitemapindex xmlns=\"" + NAMESPACE + "\">\n" + maps + "</sitemapindex>\n");
  }

  private Page sections(Title title) {
    var paths =
        Stream.concat(Stream.of("/"), sections.tree(title.id()).all().stream().map(Section::path));
    return urlset(paths.map(path -> url(title, path, "")), "");
  }

  private Optional<Page> period(Title title, String path) {
    var matcher = PERIOD.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var month = matcher.group(1);
    var day = matcher.group(2);
    try {
      return page(
          title,
          day == null
              ? stories.placesIn(title, YearMonth.parse(month))
              : stories.placesOn(title, LocalDate.parse(month + day)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Page> page(Title title, List<PublishedStories.Place> listed) {
    return listed.isEmpty()
        ? Optional.empty()
        : Optional.of(urlset(listed.stream().map(story -> url(title, story)), ""));
  }

  private Page.Document news(Title title) {
    var since = clock.instant().minus(NEWS);
    var recent =
        stories.newest(PublishedStories.list(title.id()), MOST_NEWS).stream()
            .filter(story -> story.firstPublished().isAfter(since))
            .toList();
    var namespace = " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"";
    return urlset(recent.stream().map(story -> newsUrl(title, story)), namespace)
        .goodUntil(firstToLeave(recent));
  }

  private static @Nullable Instant firstToLeave(List<Teaser> recent) {
    return recent.isEmpty() ? null : recent.getLast().firstPublished().plus(NEWS);
  }

  private static String url(Title title, PublishedStories.Place story) {
    var changed = date(story.changed(), title.zone());
    return url(title, story.path(), "<lastmod>" + changed + "</lastmod>");
  }

  private static String newsUrl(Title title, Teaser story) {
    return url(
        title,
        story.path(),
        """
        <news:news><news:publication><news:name>%s</news:name><news:language>%s</news:language>\
        </news:publication><news:publication_date>%s</news:publication_date>\
        <news:title>%s</news:title></news:news>\
        """
            .formatted(
                XmlText.escaped(title.name()),
                Locale.forLanguageTag(story.language()).getLanguage(),
                date(story.firstPublished(), title.zone()),
                XmlText.escaped(story.headline())));
  }

  private static String url(Title title, String path, String more) {
    return "<url><loc>" + address(title, path) + "</loc>" + more + "</url>\n";
  }

  private static String address(Title title, String path) {
    return XmlText.escaped(title.url(path));
  }

  private static String date(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }

  private static Page.Document urlset(Stream<String> urls, String namespaces) {
    return xml(
        "<urlset xmlns=\""
            + NAMESPACE
            + "\""
            + namespaces
            + ">\n"
            + urls.collect(Collectors.joining())
            + "</urlset>\n");
  }

  private static Page.Document xml(String text) {
    return Page.text("application/xml", HEAD + text);
  }
}
