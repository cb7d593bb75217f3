package press.masthead.changelog;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** This node's followers in their order, each with what it was told of this node's own changes. */
@Component
class NodeFollowers {
  private static final Logger LOG = LoggerFactory.getLogger(NodeFollowers.class);

  private final String node = UUID.randomUUID().toString();
  private final SingletonSupplier<List<Each>> all;

  NodeFollowers(ObjectProvider<NodeFollower> followers) {
    all =
        SingletonSupplier.of(() ->
            followers.stream()
                .sorted(AnnotationAwareOrderComparator.INSTANCE)
                .map(follower -> new Each(follower, new OwnChanges(), new Pulse()))
                .toList());
  }

  /** One of them. */
  record Each(NodeFollower follower, OwnChanges own, Pulse pulse) {}

  /** This node's name, as long as it runs. */
  String node() {
    return node;
  }

  List<Each> all() {
    return all.obtain();
  }

  /** The place of the one that is furthest behind; null if one has none. */
  @Nullable Position takenIn() {
    Position least = null;
    for (var each : all()) {
      var position = each.follower().position();
      if (position == null) {
        return null;
      }
      least = least == null || position.compareTo(least) < 0 ? position : least;
    }
    return least;
  }

  void writing(Position entry) {
    all().forEach(each -> each.own().writing(entry));
  }

  /** The entries' transaction has not committed, or nobody knows. */
  void untold(Collection<Position> entries) {
    all().forEach(each -> settle(each, entries, false));
  }

  /** After a follower that failed, those that read from it must hear once more, by the log. */
  void tell(Set<String> keys, Collection<Position> entries) {
    var told = true;
    for (var each : all()) {
      told &= tell(each.follower(), keys);
      settle(each, entries, told);
    }
  }

  private static boolean tell(NodeFollower follower, Set<String> keys) {
    try {
      follower.changedHere(keys);
      return true;
    } catch (RuntimeException | Error e) {
      LOG.error(
          "{} failed on a change made here, and meets it again in the log: {}",
          follower.name(),
          keys,
          e);
      return false;
    }
  }

  private static void settle(Each each, Collection<Position> entries, boolean told) {
    entries.forEach(entry -> each.own().settle(entry, told));
  }
}
