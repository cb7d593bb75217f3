package press.masthead.delivery.purge;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import press.masthead.story.Receipt.Copy;
import press.masthead.story.Receipts;

/** The two followers, there also without a CDN: beans are settled before settings are known. */
@Configuration(proxyBeanMethods = false)
class PurgeConfiguration {
  @Bean
  Purges purges(CdnSettings settings, Receipts receipts) {
    return new Purges("cdn", settings, new PurgeReceipts(receipts, Copy.CDN));
  }

  @Bean
  LatePurges latePurges(CdnSettings settings, Receipts receipts) {
    return new LatePurges("cdn-again", settings, new PurgeReceipts(receipts, Copy.CDN_AGAIN));
  }
}
