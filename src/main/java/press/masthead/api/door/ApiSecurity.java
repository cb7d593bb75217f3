package press.masthead.api.door;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import press.masthead.account.RateLimits;
import press.masthead.api.token.ApiTokens;
import press.masthead.staff.Staff;

/** Lets programs to the API by their token alone: no cookie counts here, and none is set. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
  /** What the API is, for everybody. */
  static final String DESCRIPTION = "/api/v1/openapi.json";

  @Bean
  @ConditionalOnWebApplication
  @Order(20)
  SecurityFilterChain apiSecurityChain(
      HttpSecurity http, ApiTokens tokens, Staff staff, RateLimits limits, Answers answers) {
    return http.securityMatcher("/api", "/api/**")
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .addFilterBefore(new BearerFilter(tokens, staff, limits), AuthorizationFilter.class)
        .addFilterAfter(new OnceFilter(answers), AuthorizationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, DESCRIPTION)
                .permitAll()
                .anyRequest()
                .authenticated())
        .exceptionHandling(refusals ->
            refusals
                .authenticationEntryPoint((request, response, e) -> ProblemAnswer.nobody(response))
                .accessDeniedHandler((request, response, e) -> ProblemAnswer.nobody(response)))
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .build();
  }
}
