package press.masthead.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How the audit's entries hang together: the SHA-256, in lower-case hexadecimal, of an entry's
 * fields in this order: number, moment in microseconds since 1970, member, verb, subject, title
 * (empty if none), names and values of the details by name, hash of the entry before. Each field is
 * hashed as UTF-8 behind its length in bytes (four bytes, big end first), so that no two entries
 * read alike.
 */
final class AuditChain {
  /** What the first entry names as the hash before it. */
  static final String BEGINNING = "0".repeat(64);

  private AuditChain() {}

  static AuditEntry entry(long number, Instant at, Act act, String previous) {
    var moment = at.truncatedTo(ChronoUnit.MICROS);
    return new AuditEntry(number, moment, act, previous, hash(number, moment, act, previous));
  }

  /** What is wrong with {@code entry} where it stands; empty if nothing. */
  static Optional<String> fault(AuditEntry entry, long number, String previous) {
    if (entry.number() != number) {
      return Optional.of("entry %d is missing".formatted(number));
    }
    if (!entry.hash().equals(hash(number, entry.at(), entry.act(), entry.previous()))) {
      return Optional.of("entry %d is not as it was written".formatted(number));
    }
    if (!entry.previous().equals(previous)) {
      return Optional.of("entry %d does not follow entry %d".formatted(number, number - 1));
    }
    return Optional.empty();
  }

  private static String hash(long number, Instant at, Act act, String previous) {
    var digest = sha256();
    add(digest, Long.toString(number));
    add(digest, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
    add(digest, Long.toString(act.by().value()));
    add(digest, act.verb());
    add(digest, act.subject());
    add(digest, act.title() == null ? "" : Long.toString(act.title().value()));
    act.details()
        .forEach((name, value) -> {
          add(digest, name);
          add(digest, value);
        });
    add(digest, previous);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String field) {
    var bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
