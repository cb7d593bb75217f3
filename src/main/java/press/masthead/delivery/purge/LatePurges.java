package press.masthead.delivery.purge;

import java.time.Duration;
import java.util.Set;
import press.masthead.changelog.TryLater;

/**
 * The same once more, a little later. A CDN may ask for a page just before a change and keep the
 * answer just after the purge; or ask another node, which hears of the change a moment later. By
 * now such answers have arrived.
 */
final class LatePurges extends Purges {
  private final Duration wait;

  LatePurges(String name, CdnSettings settings, Purged purged) {
    super(name, settings, purged);
    this.wait = settings.again();
  }

  /** Waits with its transaction open, which has written nothing yet and so holds nobody back. */
  @Override
  void purge(Set<String> keys) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TryLater("interrupted", Duration.ZERO);
    }
    super.purge(keys);
  }
}
