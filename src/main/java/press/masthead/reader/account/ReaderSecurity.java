package press.masthead.reader.account;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import press.masthead.account.SessionCookie;

/**
 * What Spring Security does for readers: it says who is signed in and refuses forms that are not
 * ours. Everybody may look at everything; response headers come from the edge. The chain is the
 * last: others, for paths of their own, stand before it.
 */
@Configuration(proxyBeanMethods = false)
class ReaderSecurity {
  private static final String CLEANING = "0 */15 * * * *";

  @Bean
  @ConditionalOnWebApplication
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain readerSecurityChain(
      HttpSecurity http, SessionReaders sessions, CsrfTokenRepository csrf, ExpiredForm expired) {
    return http.securityContext(context -> context.securityContextRepository(sessions))
        .csrf(forms -> forms.csrfTokenRepository(csrf))
        .exceptionHandling(refusals -> refusals.accessDeniedHandler(expired::answer))
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .build();
  }

  /** In a cookie, so that who only looks at a form gets no session. */
  @Bean
  CsrfTokenRepository csrfTokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("masthead_form");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return tokens;
  }

  @Bean
  SessionCookie readersCookie() {
    return new SessionCookie(ReaderSessions.COOKIE, "/", ReaderSessions.LIFETIME);
  }

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionCleaning() {
    return sessions -> sessions.setCleanupCron(CLEANING);
  }
}
