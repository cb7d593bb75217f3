package press.masthead.archive.extract.meta;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which words are the headline. What a reader sees as the page's heading wins when the page's title
 * or its declarations bear it out; titles made for search engines and sharing carry the site's name
 * and other wordings.
 */
final class Headlines {
  private static final Pattern TITLE_CLASS =
      Pattern.compile("(?i)title|headline|titel|titre|titulo|überschrift|entry|article|post");
  private static final Pattern SITE_CLASS =
      Pattern.compile("(?i)logo|site-?(name|title|branding)|brand|masthead|navbar|blog-?title");
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)sidebar|widget|related|comment|footer|cookie|consent|newsletter|modal");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\\-–—»·•:/]+\\s+|\\s*[|｜»]\\s*|: ");
  private static final Pattern LAST_PART = Pattern.compile("\\s+[|\\-–—»·•]\\s+|\\s*[|｜]\\s*");
  static final String KICKER =
      "[class~=(?i)kicker|overline|eyebrow|dachzeile|topline|spitzmarke|rubric|superhead|pretitle"
          + "|pre-title|overhead|surtitre|antetitulo]";
  private static final int LONGEST = 300;
  private static final int LONGEST_LABEL = 8;

  private final Document page;
  private final List<String> declared;

  Headlines(Document page, List<@Nullable String> declared) {
    this.page = page;
    this.declared =
        declared.stream()
            .filter(Objects::nonNull)
            .map(Texts::line)
            .filter(Objects::nonNull)
            .toList();
  }

  /** The element the headline stands in, where it is shown. */
  @Nullable Element heading() {
    return Stream.concat(
            page.select("h1").stream().filter(h1 -> score(h1) >= 0 && !isStray(h1)),
            page
                .select("h2, h3, [itemprop=headline], [class~=(?i)(entry|post|article)-?title]")
                .stream()
                .filter(this::isDeclared))
        .filter(heading -> !text(heading).isEmpty() && text(heading).length() <= LONGEST)
        .max(Comparator.comparingDouble(this::score))
        .orElse(null);
  }

  private double score(Element heading) {
    var text = text(heading);
    if (text.isEmpty() || text.length() > LONGEST) {
      return -10;
    }
    var names = heading.className() + " " + heading.id();
    var score = heading.normalName().equals("h1") ? 1.0 : 0.0;
    score += 3 * likeness(text);
    score += isDeclared(heading) ? 1.5 : 0;
    score += TITLE_CLASS.matcher(names).find() ? 0.4 : 0;
    score += heading.attr("itemprop").contains("headline") ? 0.6 : 0;
    score -= SITE_CLASS.matcher(names).find() ? 2.5 : 0;
    score -= isSiteName(text) ? 2 : 0;
    score -= isElsewhere(heading) ? 1.5 : 0;
    score += heading.closest("article, main, [role=main]") != null ? 0.5 : 0;
    return score + (heading.selectFirst("img") != null ? -0.5 : 0);
  }

  /** One short word that no title of the page has is a label or a logo. */
  private boolean isStray(Element heading) {
    var text = text(heading);
    return text.length() <= LONGEST_LABEL
        && text.indexOf(' ') < 0
        && declared.stream().anyMatch(each -> each.indexOf(' ') > 0)
        && declared.stream()
            .noneMatch(
                each -> each.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
  }

  private double likeness(String text) {
    return declared.stream().mapToDouble(each -> Likeness.of(each, text)).max().orElse(0);
  }

  private boolean isDeclared(Element heading) {
    var text = text(heading);
    return text.length() >= 4
        && text.contains(" ")
        && declared.stream()
            .anyMatch(each -> Likeness.same(each, text) || Likeness.contains(each, text));
  }

  private boolean isSiteName(String text) {
    return pageTitleParts().skip(1).anyMatch(part -> Likeness.same(part, text))
        && text.split(" ").length <= 4
        && declared.stream().noneMatch(each -> Likeness.same(each, text));
  }

  private Stream<String> pageTitleParts() {
    return Stream.of(SEPARATOR.split(page.title()));
  }

  private static boolean isElsewhere(Element heading) {
    for (var parent : heading.parents()) {
      var name = parent.normalName();
      if (name.equals("aside") || name.equals("footer") || name.equals("nav")) {
        return true;
      }
      if (!name.equals("body")
          && !name.equals("html")
          && ELSEWHERE.matcher(parent.className() + " " + parent.id()).find()) {
        return true;
      }
    }
    return heading.attr("style").replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }

  static String text(Element heading) {
    var copy = heading;
    if (heading.selectFirst(KICKER + ", script, style, sup, .sr-only, .screen-reader-text")
        != null) {
      copy = heading.clone();
      copy.select(KICKER + ", script, style, .sr-only, .screen-reader-text").remove();
    }
    var text = Texts.line(copy.text());
    if (text == null) {
      text = Texts.line(heading.text());
    }
    return text == null ? "" : text;
  }

  /**
   * As the page declares it first; its own title without the site's name where it declares none.
   */
  @Nullable String title() {
    var own = Texts.line(page.title());
    var first = declared.isEmpty() ? own : declared.getFirst();
    return first == null || !first.equals(own) ? first : withoutSite(first);
  }

  /** The headline where none is shown: as it is declared, without the site's name. */
  @Nullable String fromTitles() {
    var best = declared.isEmpty() ? Texts.line(page.title()) : declared.getFirst();
    return best == null ? null : withoutSite(best);
  }

  /** Cuts the site's name off a title; where it stands, other declarations often tell. */
  private String withoutSite(String title) {
    var bare =
        declared.stream()
            .filter(each -> each.length() < title.length() && title.startsWith(each))
            .findFirst();
    if (bare.isPresent()) {
      return bare.get();
    }
    var last = lastSeparator(title);
    if (last < 0) {
      return title;
    }
    var cut = title.substring(0, last).strip();
    return cut.split(" ").length >= 3 || cut.length() > title.length() / 2 ? cut : title;
  }

  private static int lastSeparator(String title) {
    var separator = LAST_PART.matcher(title);
    var last = -1;
    while (separator.find()) {
      last = separator.start();
    }
    return last;
  }
}
