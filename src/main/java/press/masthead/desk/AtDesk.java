package press.masthead.desk;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.server.ResponseStatusException;
import press.masthead.staff.Member;

/** Who of the newsroom is at the other end of the running request. */
public final class AtDesk {
  private AtDesk() {}

  public static Optional<Member> member() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Member member
        ? Optional.of(member)
        : Optional.empty();
  }

  /** For screens that only who is signed in can reach. */
  public static Member required() {
    return member().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
