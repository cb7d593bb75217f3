package press.masthead.reader.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import press.masthead.reader.Reader;
import press.masthead.reader.Readers;

/**
 * Who is signed in, looked up when first asked for and not before: the account as it is now, not as
 * it was when the session was opened.
 */
@Component
class SessionReaders implements SecurityContextRepository {
  private final Readers readers;

  SessionReaders(Readers readers) {
    this.readers = readers;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Lookup(request);
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still asks for it
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  /** {@link ReaderSessions} writes sessions. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return find(request).isPresent();
  }

  private Optional<Reader> find(HttpServletRequest request) {
    var session = request.getSession(false);
    return session == null ? Optional.empty() : find(session);
  }

  private Optional<Reader> find(HttpSession session) {
    return session.getAttribute(ReaderSessions.READER) instanceof Long id
            && session.getAttribute(ReaderSessions.EPOCH) instanceof Integer epoch
        ? readers.ofSession(new Reader.Id(id), epoch)
        : Optional.empty();
  }

  private final class Lookup implements DeferredSecurityContext {
    private final HttpServletRequest request;
    private @Nullable SecurityContext context;

    Lookup(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      var known = context;
      if (known == null) {
        known = new SecurityContextImpl();
        find(request).map(ReaderAuthentication::new).ifPresent(known::setAuthentication);
        context = known;
      }
      return known;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
