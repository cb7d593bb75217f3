package press.masthead.media;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** The name of a blob: the SHA-256 of its bytes, 64 lower-case hexadecimal digits. */
public record BlobKey(String sha256) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public BlobKey {
    if (!FORM.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal: " + sha256);
    }
  }

  /** From the digest itself, 32 bytes. */
  public static BlobKey of(byte[] digest) {
    return new BlobKey(HexFormat.of().formatHex(digest));
  }

  @Override
  public String toString() {
    return sha256;
  }
}
