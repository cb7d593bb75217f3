package press.masthead.archive.extract.meta;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import press.masthead.archive.extract.words.PageTime;
import press.masthead.archive.extract.words.WrittenDate;

/** When the story was published, by what the page shows; declarations are asked before. */
final class PageDates {
  private static final String MARKED =
      "time[pubdate], [itemprop~=datePublished], time[class~=(?i)publi|entry-date|posted], abbr.published";
  private static final String NAMED =
      "[class~=(?i)(^|[\\s_-])(date|datum|published|publish|pubdate|posted|timestamp|fecha|data|dato)([\\s_-]|$)],"
          + " [id~=(?i)^(date|datum|published|pubdate|fecha)$],"
          + " [class~=(?i)publi(sh|c)|date|datum|posted|meta|byline|info]";
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)comment|related|sidebar|widget|footer|teaser|recommend|calendar|popular");
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "/(?<year>(?:19|20)\\d{2})(?:[/-](?<m>\\d{1,2})[/-](?<d>\\d{1,2})|(?<mm>\\d\\d)(?<dd>\\d\\d))(?!\\d)");
  private static final int LONGEST = 200;

  private final Document page;
  private final @Nullable Element heading;
  private final boolean monthFirst;

  PageDates(Document page, @Nullable Element heading, @Nullable String language) {
    this.page = page;
    this.heading = heading;
    this.monthFirst = language != null && (language.equals("en") || language.equals("en-US"));
  }

  Optional<PageTime> published(@Nullable String url) {
    return marked()
        .or(this::afterHeading)
        .or(this::named)
        .or(() -> Optional.ofNullable(url).flatMap(PageDates::inAddress))
        .or(this::anyTimeElement);
  }

  Optional<PageTime> read(@Nullable String text) {
    return text == null ? Optional.empty() : WrittenDate.find(text, monthFirst);
  }

  private Optional<PageTime> marked() {
    return first(page.select(MARKED).stream());
  }

  private Optional<PageTime> anyTimeElement() {
    return first(page.select("time").stream());
  }

  private Optional<PageTime> named() {
    return first(page.select(NAMED).stream());
  }

  private Optional<PageTime> first(Stream<Element> elements) {
    return elements
        .filter(element -> !isElsewhere(element))
        .map(this::read)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<PageTime> read(Element element) {
    for (var attribute : List.of("datetime", "content", "title")) {
      var declared = WrittenDate.find(element.attr(attribute), monthFirst);
      if (declared.isPresent()) {
        return declared;
      }
    }
    var text = element.text();
    return text.length() > LONGEST ? Optional.empty() : WrittenDate.find(text, monthFirst);
  }

  /** A date close before or after the headline, in a line of its own or little more. */
  private Optional<PageTime> afterHeading() {
    if (heading == null) {
      return Optional.empty();
    }
    var all = page.body().getAllElements();
    var at = all.indexOf(heading);
    return first(
        all.subList(at, Math.min(all.size(), at + 60)).stream()
            .filter(element -> element.text().length() <= LONGEST));
  }

  private static Optional<PageTime> inAddress(String url) {
    var match = IN_ADDRESS.matcher(url);
    return match.find()
        ? WrittenDate.find(
            match.group("m") == null
                ? match.group("year") + "-" + match.group("mm") + "-" + match.group("dd")
                : match.group("year") + "-" + match.group("m") + "-" + match.group("d"))
        : Optional.empty();
  }

  private static boolean isElsewhere(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      var name = at.normalName();
      if (name.equals("body") || name.equals("html")) {
        return false;
      }
      if (name.equals("aside")
          || name.equals("footer")
          || ELSEWHERE.matcher(at.className() + " " + at.id()).find()) {
        return true;
      }
    }
    return false;
  }
}
