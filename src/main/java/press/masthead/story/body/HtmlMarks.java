package press.masthead.story.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import press.masthead.story.body.Mark.Code;
import press.masthead.story.body.Mark.Emphasis;
import press.masthead.story.body.Mark.Language;
import press.masthead.story.body.Mark.Link;
import press.masthead.story.body.Mark.Strike;
import press.masthead.story.body.Mark.Strong;
import press.masthead.story.body.Mark.Subscript;
import press.masthead.story.body.Mark.Superscript;
import press.masthead.story.body.Mark.Underline;

/** The marks an inline element puts on its text. */
final class HtmlMarks {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "data", "del",
          "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "output", "picture",
          "ruby", "rb", "s", "samp", "slot", "small", "span", "strike", "strong", "sub", "sup",
          "time", "tt", "u", "var", "wbr");

  private HtmlMarks() {}

  /** Elements nobody knows are taken as inline unless they hold blocks, which part the run. */
  static boolean isInline(Element element) {
    return INLINE.contains(element.normalName()) || !element.isBlock();
  }

  static List<Mark> of(Element element, List<Mark> marks, Addresses addresses) {
    var own = own(element, addresses);
    var marked = own == null ? marks : with(marks, own);
    return isInline(element) ? inLanguage(element, marked) : marked;
  }

  /** An inner mark of a kind replaces an outer one: two links on one text are none. */
  static List<Mark> with(List<Mark> marks, Mark mark) {
    var more = new ArrayList<>(marks);
    more.removeIf(other -> other.getClass() == mark.getClass());
    more.add(mark);
    return List.copyOf(more);
  }

  private static @Nullable Mark own(Element element, Addresses addresses) {
    return switch (element.normalName()) {
      case "a" -> link(element, addresses);
      case "b", "strong" -> weighsNormal(element) ? null : new Strong();
      case "i", "em", "dfn", "var", "cite" -> new Emphasis();
      case "u", "ins" -> new Underline();
      case "s", "strike", "del" -> new Strike();
      case "sub" -> new Subscript();
      case "sup" -> new Superscript();
      case "code", "kbd", "samp", "tt" -> new Code();
      default -> null;
    };
  }

  /** Word processors paste whole documents inside a bold element that is styled not to be. */
  private static boolean weighsNormal(Element element) {
    var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return style.contains("font-weight:normal") || style.contains("font-weight:400");
  }

  private static @Nullable Mark link(Element element, Addresses addresses) {
    var href = element.attr("href");
    var address = href.isBlank() ? null : addresses.link(href);
    if (address == null || !Address.isLink(address)) {
      return null;
    }
    var title = Storable.clean(element.attr("title")).strip();
    return new Link(address, title.isEmpty() ? null : title);
  }

  private static List<Mark> inLanguage(Element element, List<Mark> marks) {
    var tag = element.attr("lang").strip();
    return LanguageTag.isTag(tag) ? with(marks, new Language(tag)) : marks;
  }
}
