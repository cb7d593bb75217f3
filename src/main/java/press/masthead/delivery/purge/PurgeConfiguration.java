package press.masthead.delivery.purge;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two followers, there also without a CDN: beans are settled before settings are known. */
@Configuration(proxyBeanMethods = false)
class PurgeConfiguration {
  @Bean
  Purges purges(CdnSettings settings) {
    return new Purges("cdn", settings);
  }

  @Bean
  LatePurges latePurges(CdnSettings settings) {
    return new LatePurges("cdn-again", settings);
  }
}
