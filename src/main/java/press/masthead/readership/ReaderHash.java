package press.masthead.readership;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Stands for a reader within one day: 16 bytes. */
record ReaderHash(byte[] bytes) {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LENGTH = 16;

  /** The reader with that address and browser, under the day's salt (HMAC, RFC 2104). */
  static ReaderHash of(String address, String agent, byte[] salt) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt, ALGORITHM));
      mac.update(address.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      mac.update(agent.getBytes(StandardCharsets.UTF_8));
      return new ReaderHash(Arrays.copyOf(mac.doFinal(), LENGTH));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One of the readers of whom only a number is known: a hash no real one has. */
  static ReaderHash numbered(int number) {
    return new ReaderHash(ByteBuffer.allocate(LENGTH).putLong(0).putLong(number).array());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReaderHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
