package press.masthead.account;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes, one lane (OWASP). Each hash says how it was made, so that
 * stronger settings can follow. At most one runs per processor: a flood of sign-ins queues here
 * instead of taking the memory; callers hold no database connection meanwhile.
 */
@Component
public class PasswordHashes {
  private static final String CURRENT = "argon2id";

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          CURRENT, Map.of(CURRENT, new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));
  private final Semaphore running = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private volatile @Nullable String nobodys;

  public String hash(Password password) {
    return limited(() -> encoder.encode(password.prepared()));
  }

  public boolean matches(Password password, String hash) {
    return limited(() -> encoder.matches(password.prepared(), hash));
  }

  /** As much work as {@link #matches}, for when there is nothing to compare with. */
  public void matchNobody(Password password) {
    var unused = matches(password, nobodysHash());
  }

  public boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private String nobodysHash() {
    var hash = nobodys;
    if (hash == null) {
      hash = hash(Password.of("what nobody types"));
      nobodys = hash;
    }
    return hash;
  }

  private <T> T limited(Supplier<T> work) {
    running.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      running.release();
    }
  }
}
