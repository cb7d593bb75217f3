package press.masthead.api.door;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import press.masthead.api.token.ApiToken;
import press.masthead.staff.Member;

/** The program at the other end of the running request, and the member it acts for. */
public record Caller(ApiToken token, Member member) {

  /** For what only a program with a good token can reach. */
  public static Caller required() {
    return find().orElseThrow(() -> new IllegalStateException("nobody asks"));
  }

  /** The member that the program acts for. */
  public static Member.Id me() {
    return required().member().id();
  }

  static Optional<Caller> find() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }

  /** For Spring Security. */
  static final class Authentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;
    private final transient Caller caller;

    Authentication(Caller caller) {
      super(List.of());
      this.caller = caller;
      super.setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
      return caller;
    }

    @Override
    public @Nullable Object getCredentials() {
      return null;
    }

    @Override
    public String getName() {
      return caller.member().id().subject();
    }
  }
}
