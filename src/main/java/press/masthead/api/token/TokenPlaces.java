package press.masthead.api.token;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import press.masthead.desk.OfMine;
import press.masthead.desk.Place;
import press.masthead.staff.Permission;

/** Where a member finds their tokens, and who manages others finds theirs. */
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

  @Bean
  Place programsPlace() {
    return new Place("Programs", ProgramsController.PATH, 85, Permission.MANAGE_STAFF);
  }
}
