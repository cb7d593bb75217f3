package press.masthead.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A device with one passkey and the browser before it, by the book (Web Authentication Level 3, RFC
 * 9052, RFC 8949): it makes the key and shows that it has it, and asks nobody.
 */
public final class PasskeyDevice {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int WITH_KEY = 0x40;
  private static final int NUMBER = 0;
  private static final int BYTES = 2;
  private static final int TEXT = 3;
  private static final int MAP = 5;
  private static final int COORDINATE = 32;

  private final byte[] credential;
  private final KeyPair key;
  private String handle;
  private int signatures;
  private boolean verifying = true;
  private boolean counting = true;

  public PasskeyDevice() {
    this(random(), pair(), "");
  }

  private PasskeyDevice(byte[] credential, KeyPair key, String handle) {
    this.credential = credential;
    this.key = key;
    this.handle = handle;
  }

  /** With the same key and the same count, as only somebody who broke into the device has it. */
  public PasskeyDevice copy() {
    var copy = new PasskeyDevice(credential, key, handle);
    copy.signatures = signatures;
    return copy;
  }

  /** Uses the key for whoever is there, without knowing them. */
  public PasskeyDevice verifyingNobody() {
    verifying = false;
    return this;
  }

  /** As vaults are that several devices share. */
  public PasskeyDevice notCounting() {
    counting = false;
    return this;
  }

  /** Says that the key is of whoever has another handle. */
  public PasskeyDevice sayingItIs(PasskeyDevice other) {
    handle = other.handle;
    return this;
  }

  /** The answer of a page at {@code origin} that was given these options. */
  public String make(String options, String origin) {
    var asked = JSON.readTree(options);
    handle = asked.at("/user/id").asString();
    var client = client("webauthn.create", asked.at("/challenge").asString(), origin);
    var attested = join(new byte[16], number(credential.length), credential, cose());
    var told = join(data(asked.at("/rp/id").asString(), WITH_KEY), attested);
    var attestation =
        join(
            head(MAP, 3),
            text("fmt"),
            text("none"),
            text("attStmt"),
            head(MAP, 0),
            text("authData"),
            bytes(told));
    return answer(
        Map.of(
            "clientDataJSON", encoded(client),
            "attestationObject", encoded(attestation),
            "transports", new String[] {"internal", "hybrid"}));
  }

  /** The answer of a page at {@code origin} that was given these options. */
  public String show(String options, String origin) {
    var asked = JSON.readTree(options);
    var client = client("webauthn.get", asked.at("/challenge").asString(), origin);
    var told = data(asked.at("/rpId").asString(), 0);
    return answer(
        Map.of(
            "clientDataJSON", encoded(client),
            "authenticatorData", encoded(told),
            "signature", encoded(signed(join(told, sha256(client)))),
            "userHandle", handle));
  }

  private String answer(Map<String, Object> response) {
    return JSON.writeValueAsString(
        Map.of(
            "id",
            encoded(credential),
            "rawId",
            encoded(credential),
            "type",
            "public-key",
            "response",
            response,
            "authenticatorAttachment",
            "platform",
            "clientExtensionResults",
            Map.of()));
  }

  private static byte[] client(String type, String challenge, String origin) {
    return utf8(
        JSON.writeValueAsString(
            Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false)));
  }

  /** Authenticator data, but for the key. */
  private byte[] data(String host, int more) {
    if (counting) {
      signatures++;
    }
    var flags = PRESENT | (verifying ? VERIFIED : 0) | more;
    return join(
        sha256(utf8(host)),
        new byte[] {(byte) flags},
        ByteBuffer.allocate(Integer.BYTES).putInt(signatures).array());
  }

  /** The public key: EC2, ES256, P-256, x, y. */
  private byte[] cose() {
    var point = ((ECPublicKey) key.getPublic()).getW();
    return join(
        head(MAP, 5),
        join(head(NUMBER, 1), head(NUMBER, 2)),
        join(head(NUMBER, 3), new byte[] {0x26}),
        join(new byte[] {0x20}, head(NUMBER, 1)),
        join(new byte[] {0x21}, bytes(coordinate(point.getAffineX().toByteArray()))),
        join(new byte[] {0x22}, bytes(coordinate(point.getAffineY().toByteArray()))));
  }

  private static byte[] coordinate(byte[] number) {
    var padded = join(new byte[COORDINATE], number);
    return Arrays.copyOfRange(padded, padded.length - COORDINATE, padded.length);
  }

  private byte[] signed(byte[] content) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key.getPrivate());
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static KeyPair pair() {
    try {
      var pairs = KeyPairGenerator.getInstance("EC");
      pairs.initialize(new ECGenParameterSpec("secp256r1"));
      return pairs.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] random() {
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static byte[] text(String text) {
    return join(head(TEXT, text.length()), utf8(text));
  }

  private static byte[] bytes(byte[] content) {
    return join(head(BYTES, content.length), content);
  }

  /** How an item of CBOR begins, up to 65,535 of whatever. */
  private static byte[] head(int kind, int argument) {
    if (argument < 24) {
      return new byte[] {(byte) (kind << 5 | argument)};
    }
    return argument < 256
        ? new byte[] {(byte) (kind << 5 | 24), (byte) argument}
        : join(new byte[] {(byte) (kind << 5 | 25)}, number(argument));
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(Short.BYTES).putShort((short) value).array();
  }

  private static byte[] join(byte[]... parts) {
    var joined = new ByteArrayOutputStream();
    for (var part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
