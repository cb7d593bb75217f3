package press.masthead.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes that an authenticator shows (RFC 6238): six digits, a new one each half minute. One step
 * early or late is taken, for clocks that differ.
 */
final class Totp {
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();
  private static final int SECRET_BYTES = 20;
  private static final long STEP = CODES.getTimeStep().toSeconds();

  private Totp() {}

  /** In Base32, as authenticators take it. */
  static String secret(SecureRandom random) {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return new Base32().encodeToString(bytes);
  }

  /** What a QR code for authenticators says. */
  static String address(String secret, String publisher, String account) {
    var label = encoded(publisher) + ":" + encoded(account);
    return "otpauth://totp/%s?secret=%s&issuer=%s".formatted(label, secret, encoded(publisher));
  }

  /** The step that the code belongs to; empty if it is wrong now. */
  static OptionalLong step(String secret, String code, Instant now) {
    var digits = code.replaceAll("\\s", "");
    var key = new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm());
    var present = Math.floorDiv(now.getEpochSecond(), STEP);
    for (var step = present - 1; step <= present + 1; step++) {
      if (isEqual(code(key, step), digits)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  private static String code(SecretKeySpec key, long step) {
    try {
      return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isEqual(String code, String typed) {
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
