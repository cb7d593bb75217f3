package press.masthead.archive.extract.content;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What stands around stories on pages everywhere: comments, follow-up articles, shares, related
 * links, author boxes, sign-ups. Found by the names page builders give it; a part that holds much
 * of the text is left alone, whatever its name. The word lists follow trafilatura's (Apache-2.0).
 */
final class Surroundings {
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?i)(^|\\s)(comments?([-_]?(list|area|section|wrapper|content|thread|block|box|s))?|commentlist|disqus_thread"
              + "|dsq-comments|comol|respond|reply|reader-?comments|fb-comments|(article|post)-comments|comments-.*|comment-respond)(\\s|$)");
  private static final Pattern APPENDED =
      Pattern.compile("(?i)infinite-?scroll|post-add-(box|wrap)");
  private static final Pattern AROUND =
      Pattern.compile(
          "(^|\\s|[-_])([Ss]har(e|ing)\\w*|[Ss]ocial\\w*|sociable|viral|[Nn]ewsletter\\w*|syndication|[Tt]ags?|tag-?list|[Tt]agcloud|sidebar|bread-?crumbs?"
              + "|byline|footer|[Rr]elated\\w*|[Rr]ecommend\\w*|most-?(popular|read)|outbrain|taboola|criteo|promo\\w*|[Ss]ubscri\\w*"
              + "|author-?(bio|box|info|card|about)?|about-?author|bio|post-?(meta|nav|navigation|footer|tags)|entry-?(meta|footer|utility)"
              + "|read-?(more|next|also)|see-?also|also-?read|more-?(from|stories|on)|next-?(post|article)|prev-?(post|article)|nav-?links|pagination"
              + "|print|toolbar|donate|donation|cookie\\w*|consent|paywall|advert\\w*|ads?|adsense|sponsor\\w*|jp-relatedposts|yarpp\\w*|addtoany\\w*|sharedaddy"
              + "|rating|timestamp|user-?info|user-?profile|wp-caption-text|hidden|noprint|hide-print|teaser\\w*|signup|sign-?up|cta|call-?to-?action)(?=$|\\s|[-_])");
  private static final String PRUNED =
      "div, section, p, ul, ol, aside, span, table, dl, details, nav, footer, header, form";
  private static final double MUCH = 0.35;
  private static final int LEAST_LEFT = 250;

  private Surroundings() {}

  /** Takes the comments off a page, unless they are what the page is for. */
  static void removeComments(Element body) {
    var comments =
        body.select("div, section, ol, ul, details, aside").stream()
            .filter(element -> isNamed(element, COMMENTS) || isNamed(element, APPENDED))
            .filter(element ->
                element.selectFirst("article, h1, [itemprop=articleBody]") == null
                    || isNamed(element, APPENDED))
            .toList();
    if (!comments.isEmpty() && textLeft(body, comments) >= LEAST_LEFT) {
      comments.forEach(Element::remove);
    }
  }

  private static int textLeft(Element body, List<Element> without) {
    var removed = Set.copyOf(without);
    return body.select("p").stream()
        .filter(p -> p.parents().stream().noneMatch(removed::contains))
        .mapToInt(p -> p.text().length())
        .sum();
  }

  /** Takes what surrounds the story out of its content. */
  static void removeFrom(Element content) {
    var measures = new Measures();
    var all = measures.length(content);
    for (var element : content.select(PRUNED)) {
      if (element != content
          && element.parent() != null
          && isNamed(element, AROUND)
          && measures.length(element) < all * MUCH) {
        measures.remove(element);
      }
    }
  }

  private static boolean isNamed(Element element, Pattern names) {
    return names.matcher(element.className()).find() || names.matcher(element.id()).find();
  }
}
