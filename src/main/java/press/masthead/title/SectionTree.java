package press.masthead.title;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A title's sections as they stood when read. */
public final class SectionTree {
  private final Map<Section.Id, Section> byId = new LinkedHashMap<>();
  private final Map<String, Section> byPath = new HashMap<>();

  /** From rows in their order among siblings. */
  SectionTree(List<Row> rows) {
    var pending = new HashMap<Long, Row>();
    rows.forEach(row -> pending.put(row.id(), row));
    rows.stream().sorted(Comparator.comparingInt(Row::position)).forEach(row -> add(row, pending));
  }

  /** A section's row, without its path. */
  record Row(long id, long title, @Nullable Long parent, String slug, String name, int position) {}

  private Section add(Row row, Map<Long, Row> rows) {
    var known = byId.get(new Section.Id(row.id()));
    if (known != null) {
      return known;
    }
    var parent =
        row.parent() == null ? null : add(Objects.requireNonNull(rows.get(row.parent())), rows);
    var section =
        new Section(
            new Section.Id(row.id()),
            new Title.Id(row.title()),
            parent == null ? null : parent.id(),
            row.slug(),
            row.name(),
            (parent == null ? "" : parent.path()) + "/" + row.slug());
    byId.put(section.id(), section);
    byPath.put(section.path(), section);
    return section;
  }

  /** All sections; siblings in their order. */
  public List<Section> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Section> find(Section.Id id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The section with that id.
   *
   * @throws IllegalArgumentException if this title has none
   */
  public Section get(Section.Id id) {
    return find(id)
        .orElseThrow(() -> new IllegalArgumentException("no section " + id.value() + " here"));
  }

  /** By its path, such as {@code /world/asia}. */
  public Optional<Section> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  public List<Section> top() {
    return children(null);
  }

  public List<Section> children(Section.@Nullable Id parent) {
    return byId.values().stream().filter(each -> Objects.equals(each.parent(), parent)).toList();
  }

  /** From the top down to the section itself: its breadcrumb. */
  public List<Section> trail(Section.Id id) {
    var trail = new ArrayList<Section>();
    for (Section.@Nullable Id at = id; at != null; at = get(at).parent()) {
      trail.addFirst(get(at));
    }
    return trail;
  }

  /** The section and everything below it. */
  public List<Section> subtree(Section.Id id) {
    return byId.values().stream()
        .filter(each -> trail(each.id()).stream().anyMatch(above -> above.id().equals(id)))
        .toList();
  }
}
