package press.masthead.media.metadata;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as UTF-8 of at most so many bytes, never cut within a character. */
final class Cut {
  private Cut() {}

  static byte[] utf8(String text, int most) {
    var bytes = ByteBuffer.allocate(most);
    StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .encode(CharBuffer.wrap(text.replace("\0", "")), bytes, true);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}
