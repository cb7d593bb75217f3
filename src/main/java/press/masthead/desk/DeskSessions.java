package press.masthead.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import press.masthead.account.Network;
import press.masthead.staff.Member;
import press.masthead.staff.OpenIds;
import press.masthead.staff.SignIns;

/**
 * Opens, lists and ends the newsroom's sessions. A session holds the member's id and the epoch it
 * belongs to; between the password and the code it holds only whose code is awaited. While a
 * browser is asked for a passkey, it holds what is to be signed; while it is at a provider, what it
 * has to come back with.
 */
@Component
public class DeskSessions {
  static final String COOKIE = "masthead_desk";
  static final Duration LIFETIME = Duration.ofDays(7);
  private static final Duration ANSWER_AWAITED = Duration.ofMinutes(10);
  private static final String MEMBER = "member";
  private static final String EPOCH = "epoch";
  private static final String AWAITING = "awaiting";
  private static final String CHALLENGE = "challenge";
  private static final String WAY = "way";
  private static final String ASKED = "-asked";
  private static final String SINCE = "since";
  private static final String BROWSER = "browser";
  private static final String NETWORK = "network";

  private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;
  private final CsrfTokenRepository forms = DeskSecurity.formTokens();
  private final SignIns signIns;
  private final Clock clock;

  /**
   * @param repository none where there is no web server
   */
  DeskSessions(
      ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository,
      SignIns signIns,
      Clock clock) {
    this.repository = repository;
    this.signIns = signIns;
    this.clock = clock;
  }

  /**
   * A session as its owner sees it.
   *
   * @param id only good for ending it
   */
  public record Open(
      String id, String browser, String network, Instant since, Instant lastUsed, boolean here) {}

  /** Under a new id and with another form token, whatever the browser came with. */
  void open(Member member, int epoch, HttpServletRequest request, HttpServletResponse response) {
    var session = anew(request);
    session.setMaxInactiveInterval((int) LIFETIME.toSeconds());
    session.setAttribute(MEMBER, member.id().value());
    session.setAttribute(EPOCH, epoch);
    session.setAttribute(SINCE, clock.millis());
    session.setAttribute(BROWSER, Browsers.name(request.getHeader(HttpHeaders.USER_AGENT)));
    session.setAttribute(NETWORK, Network.of(request));
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, member.id().subject());
    forms.saveToken(forms.generateToken(request), request, response);
  }

  /** The password was right; who it is shows the code. */
  void await(Member.Id member, HttpServletRequest request) {
    var session = anew(request);
    session.setMaxInactiveInterval((int) ANSWER_AWAITED.toSeconds());
    session.setAttribute(AWAITING, member.value());
  }

  Optional<Member.Id> awaited(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(AWAITING) instanceof Long id
        ? Optional.of(new Member.Id(id))
        : Optional.empty();
  }

  /** A browser is asked for a passkey, whoever sits there. */
  void ask(String challenge, HttpServletRequest request) {
    keep(CHALLENGE, challenge, request);
  }

  /** What the answer has to have signed; good once, and not for long. */
  Optional<String> asked(HttpServletRequest request) {
    return take(CHALLENGE, String.class, request);
  }

  /** A browser is sent to a provider, whoever sits there. */
  void send(OpenIds.Way way, HttpServletRequest request) {
    keep(WAY, way, request);
  }

  /** How it was sent; good once, and not for long. */
  Optional<OpenIds.Way> sent(HttpServletRequest request) {
    return take(WAY, OpenIds.Way.class, request);
  }

  void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  Optional<Member> member(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null
            && session.getAttribute(MEMBER) instanceof Long id
            && session.getAttribute(EPOCH) instanceof Integer epoch
        ? signIns.ofSession(new Member.Id(id), epoch)
        : Optional.empty();
  }

  /** Whether the session that the request came with is still open, however long that is ago. */
  boolean isOpen(HttpServletRequest request) {
    var session = request.getSession(false);
    var now = session == null ? null : repository.getObject().findById(session.getId());
    return now != null
        && now.getAttribute(MEMBER) instanceof Long id
        && now.getAttribute(EPOCH) instanceof Integer epoch
        && signIns.ofSession(new Member.Id(id), epoch).isPresent();
  }

  /** The member's sessions, the one last used first. */
  List<Open> of(Member member, HttpServletRequest request) {
    var here = request.getSession(false);
    var epoch = signIns.epoch(member.id());
    return repository.getObject().findByPrincipalName(member.id().subject()).values().stream()
        .filter(session -> Objects.equals(session.getAttribute(EPOCH), epoch))
        .map(session -> open(session, here))
        .sorted(Comparator.comparing(Open::lastUsed).reversed())
        .toList();
  }

  /** Ends that one session, if it is the member's. */
  void end(Member member, String id) {
    if (repository.getObject().findByPrincipalName(member.id().subject()).containsKey(id)) {
      repository.getObject().deleteById(id);
    }
  }

  private void keep(String name, Object question, HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null) {
      session = request.getSession(true);
      session.setMaxInactiveInterval((int) ANSWER_AWAITED.toSeconds());
    }
    session.setAttribute(name, question);
    session.setAttribute(name + ASKED, clock.millis());
  }

  private <T> Optional<T> take(String name, Class<T> type, HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null
        || !type.isInstance(session.getAttribute(name))
        || !(session.getAttribute(name + ASKED) instanceof Long at)) {
      return Optional.empty();
    }
    var question = type.cast(session.getAttribute(name));
    session.removeAttribute(name);
    var waited = Duration.ofMillis(clock.millis() - at);
    return waited.compareTo(ANSWER_AWAITED) < 0 ? Optional.of(question) : Optional.empty();
  }

  private static Open open(Session session, @Nullable HttpSession here) {
    var since = session.getAttribute(SINCE);
    return new Open(
        session.getId(),
        String.valueOf((Object) session.getAttribute(BROWSER)),
        String.valueOf((Object) session.getAttribute(NETWORK)),
        since instanceof Long millis ? Instant.ofEpochMilli(millis) : session.getCreationTime(),
        session.getLastAccessedTime(),
        here != null && here.getId().equals(session.getId()));
  }

  private static HttpSession anew(HttpServletRequest request) {
    var old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    return request.getSession(true);
  }
}
