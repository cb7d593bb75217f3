package press.masthead.title;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import press.masthead.changelog.Change;
import press.masthead.changelog.NodeFollower;
import press.masthead.changelog.Position;

/**
 * Titles, sections and navigation in memory: small, read for every page, rarely changed. A change
 * replaces the snapshot's place by an empty one; a reading that had begun before fills the place
 * that nobody looks at any more, so an older state never comes back.
 */
@Component
@Order(0)
class TitleMemory implements NodeFollower {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "0.0.0.0");

  private final TitleTable titles;
  private final SectionTable sections;
  private final AtomicReference<Place> place = new AtomicReference<>(new Place());
  private volatile @Nullable Position position;

  TitleMemory(TitleTable titles, SectionTable sections) {
    this.titles = titles;
    this.sections = sections;
  }

  /** Everything at one moment. */
  record Snapshot(
      String publisher,
      List<Title> titles,
      Map<String, Title> byHost,
      Map<Title.Id, SectionTree> sections,
      Map<Title.Id, List<Section.Id>> navigation) {

    /** The machine's own numbers stand for the first title. */
    Optional<Title> titleOf(String host) {
      var title = byHost.get(host);
      if (title != null) {
        return Optional.of(title);
      }
      return LOOPBACK.contains(host)
          ? titles.stream().findFirst()
          : Optional.ofNullable(byHost.get(host.toLowerCase(Locale.ROOT)));
    }
  }

  private static final class Place {
    volatile @Nullable Snapshot snapshot;
  }

  List<Title> titles() {
    return isToBeRead() ? titles.all() : current().titles();
  }

  /** Empty where there is no such title. */
  SectionTree tree(Title.Id title) {
    if (isToBeRead()) {
      return new SectionTree(title, sections.of(title));
    }
    var tree = current().sections().get(title);
    return tree == null ? new SectionTree(title, List.of()) : tree;
  }

  List<Section.Id> navigation(Title.Id title) {
    return isToBeRead()
        ? sections.navigation(title)
        : current().navigation().getOrDefault(title, List.of());
  }

  /** Within a transaction, what that transaction sees: it may have changed the titles itself. */
  private static boolean isToBeRead() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }

  /** As {@link #titles}, and everything else; where only a part is wanted, ask for that. */
  Snapshot current() {
    if (isToBeRead()) {
      return read();
    }
    var here = place.get();
    var snapshot = here.snapshot;
    if (snapshot == null) {
      snapshot = read();
      here.snapshot = snapshot;
    }
    return snapshot;
  }

  /** Null where it would have to be read. */
  @Nullable Snapshot atHand() {
    return place.get().snapshot;
  }

  private Snapshot read() {
    var all = titles.all();
    var byHost = new HashMap<String, Title>();
    all.forEach(title -> title.hosts().forEach(host -> byHost.put(host, title)));
    return new Snapshot(
        titles.publisher().orElse("Masthead"),
        all,
        byHost,
        all.stream()
            .collect(
                Collectors.toMap(Title::id, t -> new SectionTree(t.id(), sections.of(t.id())))),
        all.stream().collect(Collectors.toMap(Title::id, t -> sections.navigation(t.id()))));
  }

  @Override
  public String name() {
    return "titles";
  }

  @Override
  public @Nullable Position position() {
    return position;
  }

  @Override
  public void changedHere(Set<String> keys) {
    if (keys.stream().anyMatch(TitleMemory::isHeld)) {
      place.set(new Place());
    }
  }

  private static boolean isHeld(String key) {
    return key.equals("titles") || key.startsWith("sections:") || key.startsWith("navigation:");
  }

  @Override
  public void follow(List<Change> changes) {
    changes.forEach(change -> changedHere(change.keys()));
    position = changes.getLast().position();
  }

  @Override
  public void rebuild(Position from) {
    place.set(new Place());
    position = from;
  }
}
