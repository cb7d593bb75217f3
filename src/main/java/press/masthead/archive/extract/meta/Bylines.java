package press.masthead.archive.extract.meta;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The byline as the page shows it, for pages that declare none. */
public final class Bylines {
  private static final List<String> PLACES =
      List.of(
          "[rel=author], [itemprop~=(^|\\s)author(\\s|$)], .author-name, .authorname, .byline-name,"
              + " .p-author, .author.vcard, address.author",
          "[class~=(?i)(^|[\\s_-])(author|byline|autor|auteur|autore|writer|verfasser|journalist)s?([\\s_-]|$)],"
              + " [id~=(?i)^(author|byline|autor)$]",
          "[class~=(?i)author|byline|posted-?by|submitted]");
  private static final String ROLE =
      "* [class~=(?i)(^|[\\s_-])((author|byline|writer)[_-]?(title|role|position|job)|job-?title)([\\s(_-]|$)]";
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)comment|related|sidebar|widget|footer|teaser|recommend|bio\\b|respond");
  private static final Pattern WRITTEN_BY =
      Pattern.compile(
          "^(By|BY|Von|VON|Par|PAR|Por|POR|Di|Door|Av|Af|Text:|Autor(in)?:|Author:)\\s+\\p{Lu}.{2,60}");
  private static final int LONGEST = 120;
  private static final int NEAR = 100;

  private Bylines() {}

  static List<String> shown(Document page, @Nullable Element heading) {
    for (var place : PLACES) {
      var found = at(page, place);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return heading == null ? List.of() : after(heading);
  }

  private static List<String> at(Document page, String place) {
    for (var element : page.select(place)) {
      var text = element.hasAttr("content") ? element.attr("content") : text(element);
      if (text.isBlank() || text.length() > LONGEST || isElsewhere(element)) {
        continue;
      }
      var names = Names.of(text);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** A byline's words without what the author is besides. */
  public static String text(Element element) {
    if (element.selectFirst(ROLE) == null) {
      return element.text();
    }
    var bare = element.clone();
    bare.select(ROLE).remove();
    return bare.text();
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

  /** “By Somebody” in a short line soon after the headline. */
  private static List<String> after(Element heading) {
    var passed = false;
    var looked = 0;
    for (var element :
        heading.ownerDocument() == null
            ? List.<Element>of()
            : heading.ownerDocument().body().getAllElements()) {
      passed |= element == heading;
      if (!passed) {
        continue;
      }
      if (looked++ > NEAR) {
        break;
      }
      if (ShortText.of(element, LONGEST) == null) {
        continue;
      }
      var text = element.text().strip();
      if (WRITTEN_BY.matcher(text).matches()) {
        return Names.of(text);
      }
    }
    return List.of();
  }
}
