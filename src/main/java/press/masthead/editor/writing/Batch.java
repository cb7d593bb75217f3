package press.masthead.editor.writing;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Steps that a window sends together.
 *
 * @param version of the document that they are meant for
 * @param client which window it is; the same after it was opened again with what it kept
 */
public record Batch(int version, String client, List<JsonNode> steps) {
  private static final int MOST = 1_000;

  public Batch {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.size() > MOST) {
      throw new IllegalArgumentException("steps: send 1 to " + MOST + " at a time");
    }
    if (client.isBlank() || client.length() > 64) {
      throw new IllegalArgumentException("client: give 1 to 64 characters");
    }
  }
}
