package press.masthead.reader.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import press.masthead.reader.Reader;

/** A signed-in reader, for Spring Security. */
final class ReaderAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;
  private final transient Reader reader;

  ReaderAuthentication(Reader reader) {
    super(List.of());
    this.reader = reader;
    super.setAuthenticated(true);
  }

  @Override
  public Reader getPrincipal() {
    return reader;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public String getName() {
    return "reader:" + reader.id().value();
  }
}
