package press.masthead.editor.writing;

import tools.jackson.databind.JsonNode;

/**
 * A step as it was taken.
 *
 * @param client which window sent it
 */
public record WrittenStep(int version, JsonNode step, String client) {}
