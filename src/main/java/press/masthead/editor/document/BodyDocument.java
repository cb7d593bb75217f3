package press.masthead.editor.document;

import java.util.List;
import java.util.Map;
import press.masthead.story.body.Body;
import press.masthead.story.body.BodyJson;
import press.masthead.story.body.BodyRefused;

/** A story's body as a document to write in, and back. */
public final class BodyDocument {
  private BodyDocument() {}

  /** An empty body has a paragraph to begin with. */
  public static DocNode of(Body body) {
    var doc = DocJson.readNode(BodyJson.write(body));
    return doc.content().isEmpty()
        ? doc.with(
            DocContent.of(new DocNode("paragraph", Map.of(), DocContent.EMPTY, List.of(), null)))
        : doc;
  }

  /**
   * The body without empty paragraphs at its end.
   *
   * @throws BodyRefused naming the node, where the document is no body
   */
  public static Body body(DocNode doc) {
    return BodyJson.read(DocJson.write(doc.with(written(withoutBreaksMarked(doc.content())))));
  }

  private static DocContent written(DocContent content) {
    int end = content.nodes().size();
    while (end > 0 && isBlank(content.nodes().get(end - 1))) {
      end--;
    }
    return new DocContent(content.nodes().subList(0, end));
  }

  private static boolean isBlank(DocNode node) {
    return node.type().equals("paragraph") && node.content().isEmpty();
  }

  /** Browsers mark a line's end like the text around it; in a body it says nothing. */
  private static DocContent withoutBreaksMarked(DocContent content) {
    return new DocContent(
        content.nodes().stream()
            .map(node -> node.type().equals("hard_break") ? node.with(List.of()) : node)
            .map(node -> node.with(withoutBreaksMarked(node.content())))
            .toList());
  }
}
