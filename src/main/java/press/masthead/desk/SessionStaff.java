package press.masthead.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is signed in: the account as it is now, not as it was when the session was opened. */
@Component
class SessionStaff implements SecurityContextRepository {
  private final DeskSessions sessions;

  SessionStaff(DeskSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still asks for it
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return sessions
        .member(holder.getRequest())
        .<SecurityContext>map(member -> new SecurityContextImpl(new StaffAuthentication(member)))
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  /** {@link DeskSessions} writes sessions. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return sessions.member(request).isPresent();
  }
}
