package press.masthead.api.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import press.masthead.account.Limit;
import press.masthead.account.Network;
import press.masthead.account.RateLimits;
import press.masthead.account.Wait;
import press.masthead.api.token.ApiTokens;
import press.masthead.staff.Member;
import press.masthead.staff.Staff;

/**
 * Tells by its token (RFC 6750) for whom a program asks, and lets none ask too often: each token by
 * itself, and whoever comes with none that is good by their network.
 */
final class BearerFilter extends OncePerRequestFilter {
  private static final Limit OF_A_TOKEN = new Limit("api-of-a-token", 600, Duration.ofMinutes(1));
  private static final Limit WITHOUT = new Limit("api-without", 60, Duration.ofMinutes(10));
  private static final String BEARER = "Bearer ";

  private final ApiTokens tokens;
  private final Staff staff;
  private final RateLimits limits;

  BearerFilter(ApiTokens tokens, Staff staff, RateLimits limits) {
    this.tokens = tokens;
    this.staff = staff;
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var query = request.getQueryString();
    if (query != null && query.contains("%00")) {
      ProblemAnswer.write(response, Problem.Code.MALFORMED, "Leave out U+0000: it is nothing.");
      return;
    }
    var caller = caller(request);
    var wait = wait(request, caller);
    if (wait.isPresent()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().seconds()));
      ProblemAnswer.write(
          response, Problem.Code.TOO_MANY, "Wait %s, then go on.".formatted(wait.get().words()));
      return;
    }
    caller.ifPresent(known ->
        SecurityContextHolder.setContext(
            new SecurityContextImpl(new Caller.Authentication(known))));
    chain.doFilter(request, response);
  }

  private Optional<Wait> wait(HttpServletRequest request, Optional<Caller> caller) {
    return caller
        .map(known -> limits.take(OF_A_TOKEN, known.token().id().subject()))
        .orElseGet(() -> limits.take(WITHOUT, Network.of(request)));
  }

  private Optional<Caller> caller(HttpServletRequest request) {
    return secret(request)
        .flatMap(tokens::use)
        .flatMap(token ->
            staff
                .find(token.member())
                .filter(member -> member.state() == Member.State.ACTIVE)
                .map(member -> new Caller(token, member)));
  }

  private static Optional<String> secret(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }
}
