package press.masthead.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A node follower that remembers what it was told. */
class Listener implements NodeFollower {
  final List<Set<String>> here = new CopyOnWriteArrayList<>();
  final List<Change> followed = new CopyOnWriteArrayList<>();
  final List<Position> rebuilt = new CopyOnWriteArrayList<>();
  private final String name;
  private volatile @Nullable Position position;

  Listener(String name) {
    this.name = name;
  }

  Listener(String name, Position position) {
    this(name);
    this.position = position;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public @Nullable Position position() {
    return position;
  }

  @Override
  public void changedHere(Set<String> keys) {
    here.add(keys);
  }

  @Override
  public void follow(List<Change> changes) {
    followed.addAll(changes);
    position = changes.getLast().position();
  }

  @Override
  public void rebuild(Position from) {
    rebuilt.add(from);
    position = from;
  }

  List<String> keys() {
    var keys = new ArrayList<String>();
    followed.forEach(change -> keys.addAll(change.keys()));
    return keys;
  }
}
