package press.masthead.editor;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import press.masthead.desk.Place;
import press.masthead.staff.Permission;

/** Where stories are found at the desk. */
@Configuration(proxyBeanMethods = false)
class EditorPlaces {
  static final String HOME = "/desk";
  static final String STORIES = "/desk/stories";
  static final String TITLES = "/desk/titles";

  @Bean
  Place homePlace() {
    return new Place("Home", HOME, 0, Permission.WRITE);
  }

  @Bean
  Place storiesPlace() {
    return new Place("Stories", STORIES, 10, Permission.WRITE);
  }

  @Bean
  Place titlesPlace() {
    return new Place("Titles", TITLES, 70, Permission.CONFIGURE);
  }
}
