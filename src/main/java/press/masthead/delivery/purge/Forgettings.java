package press.masthead.delivery.purge;

import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import press.masthead.changelog.ChangeLog;
import press.masthead.page.KeptPages;

/**
 * What only this node found out, such as other related stories, reaches the CDN by the log too,
 * under names that no page notes: each node knows its own pages. What is lost of it as a node ends
 * lasts no longer than the CDN keeps a page unasked.
 */
@Component
class Forgettings implements KeptPages.Watcher, DisposableBean {
  private static final String PREFIX = "cdn/";
  private static final Logger LOG = LoggerFactory.getLogger(Forgettings.class);

  private final CdnSettings settings;
  private final ChangeLog log;
  private final TransactionTemplate transaction;
  private final ExecutorService teller =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("cdn-forgettings").factory());

  Forgettings(CdnSettings settings, ChangeLog log, TransactionTemplate transaction) {
    this.settings = settings;
    this.log = log;
    this.transaction = transaction;
  }

  @Override
  public void forgotten(Collection<String> keys) {
    if (settings.isUsed()) {
      var told = keys.stream().map(key -> PREFIX + key).toList();
      teller.execute(() -> tell(told));
    }
  }

  /** What pages note, of a key in the log. */
  static String noted(String key) {
    return key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
  }

  private void tell(Collection<String> keys) {
    try {
      transaction.executeWithoutResult(status -> log.append(keys));
    } catch (RuntimeException e) {
      LOG.warn("the CDN is not told that {} changed: {}", keys, e.toString());
    }
  }

  @Override
  public void destroy() {
    teller.shutdownNow();
  }
}
