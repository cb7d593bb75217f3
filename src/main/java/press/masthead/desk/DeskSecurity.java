package press.masthead.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import press.masthead.account.SessionCookie;
import press.masthead.staff.OpenIds;

/** Lets nobody but staff to the desk, and takes no form that is not ours. */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {
  static final String SIGN_IN = "/desk/sign-in";

  @Bean
  @ConditionalOnWebApplication
  @Order(10)
  SecurityFilterChain deskSecurityChain(HttpSecurity http, SessionStaff staff, DeskErrors errors) {
    return http.securityMatcher("/desk", "/desk/**")
        .securityContext(context -> context.securityContextRepository(staff))
        .csrf(forms -> forms.csrfTokenRepository(formTokens()))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(
                    SIGN_IN,
                    SIGN_IN + "/code",
                    SIGN_IN + "/passkey",
                    SIGN_IN + "/passkey/options",
                    SIGN_IN + "/openid",
                    OpenIds.BACK,
                    "/desk/join",
                    PasswordController.ASK,
                    PasswordController.SENT,
                    PasswordController.NEW)
                .permitAll()
                .anyRequest()
                .authenticated())
        .exceptionHandling(refusals ->
            refusals
                .authenticationEntryPoint((request, response, e) -> signIn(request, response))
                .accessDeniedHandler(errors::expired))
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  SessionCookie deskCookie() {
    return new SessionCookie(DeskSessions.COOKIE, "/desk", DeskSessions.LIFETIME);
  }

  /** In a cookie, so that who only looks at the way in gets no session. */
  static CsrfTokenRepository formTokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("masthead_desk_form");
    tokens.setCookiePath("/desk");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return tokens;
  }

  private static void signIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var query = request.getQueryString();
    var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    var next =
        request.getMethod().equals("GET") && !wanted.equals("/desk")
            ? "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
            : "";
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", SIGN_IN + next);
  }
}
