package press.masthead.delivery.purge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.function.SingletonSupplier;
import press.masthead.changelog.Change;
import press.masthead.changelog.ClusterFollower;

/** Has the CDN drop what read the keys that changed, as the log tells of them. */
class Purges implements ClusterFollower {
  private final String name;
  private final boolean used;
  private final SingletonSupplier<Purger> purger;
  private final Purged purged;

  Purges(String name, CdnSettings settings, Purged purged) {
    this.purged = purged;
    this.name = name;
    this.used = settings.isUsed();
    this.purger = SingletonSupplier.of(() -> new Purger(settings));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isNeeded() {
    return used;
  }

  @Override
  public void follow(List<Change> changes) {
    var keys = keys(changes);
    if (!keys.isEmpty()) {
      purge(keys);
    }
  }

  void purge(Set<String> keys) {
    purger.obtain().purge(Tags.reaching(keys));
    purged.keys(keys);
  }

  /** Those that a page may have read. */
  private static Set<String> keys(List<Change> changes) {
    var keys = new LinkedHashSet<String>();
    for (var change : changes) {
      change.keys().stream()
          .filter(key -> !key.startsWith(Change.NEWSROOM))
          .map(Forgettings::noted)
          .forEach(keys::add);
    }
    return keys;
  }

  @Override
  public void startAnew() {
    purger.obtain().purge(Set.of(Tags.EVERYTHING));
    purged.everything();
  }
}
