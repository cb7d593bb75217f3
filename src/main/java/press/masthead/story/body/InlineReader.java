package press.masthead.story.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import press.masthead.story.body.Inline.LineBreak;
import press.masthead.story.body.Inline.Text;
import press.masthead.story.body.Mark.Code;
import press.masthead.story.body.Mark.Emphasis;
import press.masthead.story.body.Mark.Language;
import press.masthead.story.body.Mark.Link;
import press.masthead.story.body.Mark.Strike;
import press.masthead.story.body.Mark.Strong;
import press.masthead.story.body.Mark.Subscript;
import press.masthead.story.body.Mark.Superscript;
import press.masthead.story.body.Mark.Underline;
import tools.jackson.databind.JsonNode;

/** Reads the run of text within a block, and the marks on it. */
final class InlineReader {
  private InlineReader() {}

  static List<Inline> run(JsonBodyNode parent) {
    return parent.children().stream().map(InlineReader::inline).toList();
  }

  /** The text of a block that takes no marks and no line-break nodes. */
  static String unmarked(JsonBodyNode parent) {
    var text = new StringBuilder();
    for (var node : parent.children()) {
      node.require("text");
      if (!marks(node).isEmpty()) {
        throw node.refusal("takes no marks here");
      }
      text.append(textOf(node));
    }
    return text.toString();
  }

  private static Inline inline(JsonBodyNode node) {
    return switch (node.type()) {
      case "text" -> new Text(textOf(node), marks(node));
      case "hard_break" -> lineBreak(node);
      default -> throw node.refusal("only text and hard_break may stand here");
    };
  }

  private static LineBreak lineBreak(JsonBodyNode node) {
    node.allowAttributes();
    node.forbidContent();
    return new LineBreak();
  }

  private static String textOf(JsonBodyNode node) {
    var text = node.json().get("text");
    if (text == null || !text.isString() || text.stringValue().isEmpty()) {
      throw node.refusal("needs text, at least one character");
    }
    return Storable.check(text.stringValue(), node.place());
  }

  private static List<Mark> marks(JsonBodyNode node) {
    var json = node.json().get("marks");
    if (json == null || json.isNull()) {
      return List.of();
    }
    if (!json.isArray()) {
      throw node.refusal("marks must be a list");
    }
    var marks = new ArrayList<Mark>();
    for (var each : json) {
      var mark = mark(each, node.place());
      if (marks.stream().anyMatch(other -> other.getClass() == mark.getClass())) {
        throw node.refusal("carries the same mark twice");
      }
      marks.add(mark);
    }
    marks.sort(Comparator.comparingInt(MarkOrder::of));
    return marks;
  }

  private static Mark mark(JsonNode json, String textPlace) {
    var type = json.get("type");
    if (type == null || !type.isString()) {
      throw new BodyRefused(textPlace, "a mark needs a type");
    }
    var place = textPlace + " > mark " + type.stringValue();
    var attributes = Attributes.of(json, place);
    checkMembers(json, place);
    return switch (type.stringValue()) {
      case "link" -> link(attributes);
      case "strong" -> plain(attributes, new Strong());
      case "em" -> plain(attributes, new Emphasis());
      case "underline" -> plain(attributes, new Underline());
      case "strike" -> plain(attributes, new Strike());
      case "subscript" -> plain(attributes, new Subscript());
      case "superscript" -> plain(attributes, new Superscript());
      case "code" -> plain(attributes, new Code());
      case "language" -> language(attributes);
      default -> throw new BodyRefused(place, "unknown mark");
    };
  }

  private static void checkMembers(JsonNode json, String place) {
    for (var name : json.propertyNames()) {
      if (!name.equals("type") && !name.equals("attrs")) {
        throw new BodyRefused(place, "unknown member “" + name + "”");
      }
    }
  }

  private static Mark plain(Attributes attributes, Mark mark) {
    attributes.allow();
    return mark;
  }

  private static Link link(Attributes attributes) {
    attributes.allow("href", "title");
    var href = attributes.requiredText("href");
    if (!Address.isLink(href)) {
      throw new BodyRefused(
          attributes.place(), "the attribute href " + Address.LINK_RULE + ", not “" + href + "”");
    }
    return new Link(href, attributes.text("title"));
  }

  private static Language language(Attributes attributes) {
    attributes.allow("tag");
    var tag = attributes.requiredText("tag");
    if (!LanguageTag.isTag(tag)) {
      throw new BodyRefused(attributes.place(), "“" + tag + "” is no BCP 47 language tag");
    }
    return new Language(tag);
  }
}
