package press.masthead.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import press.masthead.api.door.ApiJson;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;

/**
 * Entity tags (RFC 9110): another one with anything else that is shown. Whoever changes something
 * says by its tag what they have seen of it.
 */
final class Tag {
  private static final int BYTES = 12;

  private Tag() {}

  static String of(Object view) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(ApiJson.MAPPER.writeValueAsBytes(view));
      return '"' + HexFormat.of().formatHex(digest.digest(), 0, BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * @param ifMatch the header; null where there is none
   * @param view as it is now
   * @throws NotDone if it is not what was seen, or nothing is said
   */
  static void require(@Nullable String ifMatch, Object view) {
    if (ifMatch == null) {
      throw NotDone.because(
          Problem.Code.PRECONDITION_REQUIRED,
          "Send as If-Match the ETag with which you read it, or * for whatever it is now.");
    }
    var now = of(view);
    if (!ifMatch.strip().equals("*")
        && Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(now::equals)) {
      throw NotDone.because(
          Problem.Code.STALE, "Somebody changed it since you read it: read it again.");
    }
  }
}
