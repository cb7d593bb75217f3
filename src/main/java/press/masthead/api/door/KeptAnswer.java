package press.masthead.api.door;

import java.util.Map;

/**
 * What was answered to a request with a key.
 *
 * @param request the hash of what was asked
 */
record KeptAnswer(byte[] request, int status, Map<String, String> headers, byte[] body) {}
