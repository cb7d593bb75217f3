package press.masthead.archive.extract.content;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Lines within a story that are not of it, told by their first words: “read also”, “advertisement”,
 * “share this”, in the languages news is written in. A heading of that kind takes the list below it
 * along.
 */
final class Asides {
  private static final int LONGEST = 160;
  private static final int LONGEST_LABEL = 60;
  private static final Pattern POINTER =
      Pattern.compile(
          "(?iu)^\\W*(read (also|more|next|on)\\b|also read\\b|see also\\b|more (on this|from|stories)\\b|related( (articles?|stories|posts?|content|news|links?))?\\s*:|you (may|might) (also )?(like|be interested)"
              + "|lesen sie (auch|mehr|weiter|dazu|hier)\\b|lest auch\\b|lies auch\\b|mehr (zum thema|dazu|lesen|infos)\\b|auch interessant\\b|das könnte (sie|dich) (auch )?interessieren|weiterlesen\\b|weiterführende links"
              + "|weitere (artikel|beiträge|informationen|infos|themen|meldungen)\\b|schon gelesen|siehe auch\\b|passend dazu\\b"
              + "|lire aussi\\b|à lire (aussi|également)?\\b|voir aussi\\b|lea (también|más|además)\\b|lea\\s*:|te puede interesar|también te puede|le puede interesar|ver también|leia (também|mais|ainda)\\b|veja também\\b"
              + "|leggi anche\\b|lees ook\\b|czytaj (też|także|więcej)\\b|zobacz (też|także|również)\\b|läs (också|även|mer)\\b|les også\\b|læs også\\b|читайте также|ayrıca okuyun)");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^\\W*(advertise?ments?|anzeige|werbung|publicité|publicidad|publicidade|sponsored|share( this| on)?( article| post| story)?|teilen|artikel teilen|teile diesen (artikel|beitrag)|partager|compartir|compartilhe"
              + "|tweet|e-?mail|print|drucken|imprimer|imprimir|pdf|comments?|kommentare?|no comments|leave a (comment|reply)|tags?|schlagw(ö|o)rte?r?|zurück|nach oben|back to top|top|inhaltsverzeichnis|mehr|weiter|read more|continue reading|related( articles| stories| posts| content)?"
              + "|(sign up|subscribe)( (to|for) .{1,40})?|follow us.{0,30}|folgen sie uns.{0,30}|möchten sie den artikel teilen|war (der|dieser) artikel (hilfreich|nützlich)|valora esta noticia|quellenangaben|loading|wird geladen)\\W*$");
  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?iu)^\\W*(©|copyright\\b|\\(c\\) ?\\d{4})|(all rights reserved|alle rechte vorbehalten|todos los derechos reservados|todos os direitos reservados|tous droits réservés)\\W*$");

  private Asides() {}

  static void removeFrom(Element content) {
    for (var element : content.select("p, h2, h3, h4, h5, h6, li, div, span, strong, b, a, em")) {
      if (element == content || element.parent() == null) {
        continue;
      }
      var text = Measures.shortText(element, LONGEST);
      if (text == null || text.isEmpty()) {
        continue;
      }
      if (isAside(element, text)) {
        removeListBelow(element, text);
        element.remove();
      }
    }
  }

  private static boolean isAside(Element element, String text) {
    if (text.length() <= LONGEST_LABEL && LABEL.matcher(text).find() && isAlone(element)) {
      return true;
    }
    return isAlone(element) && (POINTER.matcher(text).find() || RIGHTS.matcher(text).find());
  }

  /** Not a word within a sentence. */
  private static boolean isAlone(Element element) {
    var name = element.normalName();
    if (!name.equals("span")
        && !name.equals("a")
        && !name.equals("strong")
        && !name.equals("b")
        && !name.equals("em")) {
      return true;
    }
    var parent = element.parent();
    return parent != null && parent.wholeText().strip().equals(element.wholeText().strip());
  }

  private static void removeListBelow(Element label, String text) {
    var next = label.nextElementSibling();
    if (next != null && text.length() <= LONGEST_LABEL && isListOfLinks(next)) {
      next.remove();
    }
  }

  private static boolean isListOfLinks(@Nullable Element element) {
    return element != null
        && (element.normalName().equals("ul") || element.normalName().equals("ol"))
        && new Measures().linkDensity(element) > 0.5;
  }
}
