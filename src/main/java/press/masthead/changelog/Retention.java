package press.masthead.changelog;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Drops entries that every follower is past. A node that has been silent for a day no longer holds
 * the log back; when it returns it rebuilds.
 */
@Component
class Retention {
  private static final Duration KEPT_AT_LEAST = Duration.ofHours(1);
  private static final Duration NODE_SILENCE = Duration.ofDays(1);
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final ChangeTable table;

  Retention(ChangeTable table) {
    this.table = table;
  }

  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
  void drop() {
    var nodes = table.forgetNodes(NODE_SILENCE);
    var entries = table.drop(KEPT_AT_LEAST);
    LOG.debug("dropped {} change log entries, forgot {} silent followers", entries, nodes);
  }
}
