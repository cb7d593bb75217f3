package press.masthead.operations;

import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What is made before the web server opens, of all that Spring then makes when it is first needed
 * (see {@link House#furnish}): the settings, so that a wrong one is told at once, and what readers'
 * pages come from.
 */
@Configuration(proxyBeanMethods = false)
class Eager {
  private static final String EDGE = "press.masthead.delivery.";

  @Bean
  static LazyInitializationExcludeFilter settingsAndPages() {
    return (name, definition, type) ->
        type.getName().startsWith(EDGE)
            || type.isAnnotationPresent(ConfigurationProperties.class)
                && type.getName().startsWith("press.masthead.");
  }
}
