package press.masthead.editor.writing;

import java.util.Map;
import press.masthead.editor.document.DocJson;
import press.masthead.editor.document.DocNode;
import tools.jackson.databind.JsonNode;

/**
 * What is written so far.
 *
 * @param revision the story's revision that it goes on from
 * @param version how many steps the body has behind it
 * @param fields those that were written in since; the others are the revision's
 */
public record Writing(
    int revision, int version, DocNode doc, Map<StoryField, WrittenField> fields) {
  public Writing {
    fields = Map.copyOf(fields);
  }

  /** The document in ProseMirror's own form. */
  public JsonNode json() {
    return DocJson.write(doc);
  }
}
