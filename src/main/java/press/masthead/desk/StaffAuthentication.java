package press.masthead.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import press.masthead.staff.Member;

/** A signed-in member of staff, for Spring Security. */
final class StaffAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;
  private final transient Member member;

  StaffAuthentication(Member member) {
    super(List.of());
    this.member = member;
    super.setAuthenticated(true);
  }

  @Override
  public Member getPrincipal() {
    return member;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public String getName() {
    return member.id().subject();
  }
}
