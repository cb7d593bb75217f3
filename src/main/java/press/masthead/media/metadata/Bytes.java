package press.masthead.media.metadata;

import com.drew.metadata.StringValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text whose charset the file may or may not name, or may name wrongly. */
final class Bytes {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Bytes() {}

  /** In UTF-8 if it is that, else in the charset named, else in Windows Latin-1. */
  static String text(@Nullable StringValue value) {
    if (value == null) {
      return "";
    }
    var text = decode(value.getBytes(), value.getCharset());
    var end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static String decode(byte[] bytes, @Nullable Charset named) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      var latin = named == null || named.name().startsWith("UTF-8") || isLatin1(named);
      return new String(bytes, latin ? WINDOWS : named);
    }
  }

  private static boolean isLatin1(Charset charset) {
    return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
  }
}
