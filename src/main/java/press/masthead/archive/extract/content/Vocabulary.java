package press.masthead.archive.extract.content;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What class names and ids tell about an element, in the words page builders everywhere use. The
 * lists of the first half are those of Mozilla's Readability.
 */
final class Vocabulary {
  static final Pattern UNLIKELY =
      any(
          "-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer"
              + "|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper"
              + "|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote");
  static final Pattern MAYBE = any("and|article|body|column|content|main|mathjax|shadow");
  static final Pattern POSITIVE =
      any("article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story");
  static final Pattern NEGATIVE =
      any(
          "-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr"
              + "|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar"
              + "|skyscraper|sponsor|shopping|tags|widget");
  static final Pattern BYLINE = any("byline|author|dateline|writtenby|p-author");
  static final Pattern SHARE = any("(\\b|_)(share|sharedaddy)(\\b|_)");
  static final Pattern PLAYER =
      any(
          "//(www\\.)?((dailymotion|youtube|youtube-nocookie|player\\.vimeo|v\\.qq|bilibili"
              + "|live\\.bilibili)\\.com|(archive|upload\\.wikimedia)\\.org|player\\.twitch\\.tv)");
  private static final String COMMAS = ",\u060C\uFE50\uFE10\uFE11\u2E41\u2E34\u2E32\uFF0C";
  static final Pattern ADVERTISEMENT =
      any("^(ad(vertising|vertisement)?|pub(licité)?|werb(ung)?|anzeige|广告|Реклама|Anuncio)$");
  static final Pattern LOADING =
      any("^((loading|正在加载|Загрузка|chargement|cargando)(…|\\.\\.\\.)?)$");
  static final Set<String> UNLIKELY_ROLES =
      Set.of("menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog");

  private Vocabulary() {}

  /** Commas of any script. */
  static boolean isComma(char c) {
    return COMMAS.indexOf(c) >= 0;
  }

  /** Class names and id, the way the patterns expect them. */
  static String names(Element element) {
    return element.className() + " " + element.id();
  }

  private static Pattern any(String alternatives) {
    return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
