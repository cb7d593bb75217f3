package press.masthead.api.token;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import press.masthead.desk.OfMine;

/** Where a member finds their tokens. */
@Configuration(proxyBeanMethods = false)
class TokenPlaces {
  @Bean
  OfMine tokensOfMine() {
    return new OfMine(
        "Programs",
        "A program can do at the desk what you may do, and no more, with a token that you make"
            + " for it.",
        TokenController.PATH,
        "Programs that act for you");
  }
}
