package press.masthead.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Naming what goes out. */
final class Bytes {
  private Bytes() {}

  /** The first {@code length} bytes of its SHA-256 in hexadecimal. */
  static String hash(byte[] bytes, int length) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, length);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
