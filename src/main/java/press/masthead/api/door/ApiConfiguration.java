package press.masthead.api.door;

import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import press.masthead.staff.Role;
import press.masthead.story.Kind;
import press.masthead.story.Story;
import press.masthead.story.Worklist;

/** The API's JSON, beside the rest of the house's, and its words in addresses. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {
  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.addCustomConverter(new ApiJson());
  }

  /** In lower case as in JSON. */
  @Override
  public void addFormatters(FormatterRegistry registry) {
    constants(registry, Story.State.class);
    constants(registry, Kind.class);
    constants(registry, Worklist.class);
    constants(registry, Role.class);
  }

  private static <E extends Enum<E>> void constants(FormatterRegistry registry, Class<E> type) {
    registry.addConverter(
        String.class, type, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
  }
}
