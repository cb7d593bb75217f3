package press.masthead.comment.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import press.masthead.desk.Place;
import press.masthead.staff.Permission;

/** Where comments are found at the desk. */
@Configuration(proxyBeanMethods = false)
class ModerationPlace {
  static final String PATH = "/desk/comments";

  @Bean
  Place commentsPlace() {
    return new Place("Comments", PATH, 30, Permission.MODERATE);
  }
}
