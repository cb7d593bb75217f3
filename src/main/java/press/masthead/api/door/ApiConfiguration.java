package press.masthead.api.door;

import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import press.masthead.story.Story;

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
    registry.addConverter(
        String.class,
        Story.State.class,
        text -> Story.State.valueOf(text.toUpperCase(Locale.ROOT)));
  }
}
