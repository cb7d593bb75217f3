package press.masthead.reader;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is at the other end of the running request. */
public final class SignedIn {
  private SignedIn() {}

  public static Optional<Reader> reader() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Reader reader
        ? Optional.of(reader)
        : Optional.empty();
  }
}
