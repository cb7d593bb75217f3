package press.masthead.title;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.masthead.changelog.Reads;

/**
 * A title's sections as they stood when read. Every answer notes what a page that shows it depends
 * on: a section's place, its breadcrumb, those below it, a path even where no section is.
 */
public final class SectionTree {
  private final Title.Id title;
  private final Map<Section.Id, Section> byId = new LinkedHashMap<>();
  private final Map<String, Section> byPath = new HashMap<>();

  /** From rows in their order among siblings. */
  SectionTree(Title.Id title, List<Row> rows) {
    this.title = title;
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
    Reads.note(SectionKeys.all(title));
    return List.copyOf(byId.values());
  }

  public Optional<Section> find(Section.Id id) {
    Reads.note(SectionKeys.place(id));
    return Optional.ofNullable(known(id));
  }

  /**
   * The section with that id.
   *
   * @throws IllegalArgumentException if this title has none
   */
  public Section get(Section.Id id) {
    return find(id).orElseThrow(() -> none(id));
  }

  /** By its path, such as {@code /world/asia}. */
  public Optional<Section> at(String path) {
    Reads.note(SectionKeys.at(title, path));
    return Optional.ofNullable(idAt(path)).flatMap(this::find);
  }

  public List<Section> top() {
    return children(null);
  }

  public List<Section> children(Section.@Nullable Id parent) {
    Reads.note(SectionKeys.below(title, parent));
    return below(parent);
  }

  /** From the top down to the section itself: its breadcrumb. */
  public List<Section> trail(Section.Id id) {
    Reads.note(SectionKeys.trail(id));
    if (known(id) == null) {
      throw none(id);
    }
    return above(id);
  }

  /** The section and everything below it. */
  public List<Section> subtree(Section.Id id) {
    return all().stream()
        .filter(each -> above(each.id()).stream().anyMatch(above -> above.id().equals(id)))
        .toList();
  }

  Set<Section.Id> ids() {
    return byId.keySet();
  }

  Set<String> paths() {
    return byPath.keySet();
  }

  /** As {@link #find}, noting nothing. */
  @Nullable Section known(Section.Id id) {
    return byId.get(id);
  }

  Section.@Nullable Id idAt(String path) {
    var section = byPath.get(path);
    return section == null ? null : section.id();
  }

  /** As {@link #children}, noting nothing. */
  List<Section> below(Section.@Nullable Id parent) {
    return byId.values().stream().filter(each -> Objects.equals(each.parent(), parent)).toList();
  }

  /** As {@link #trail}, noting nothing; empty for a section that is not here. */
  List<Section> above(Section.Id id) {
    var trail = new ArrayList<Section>();
    for (var at = known(id); at != null; at = at.parent() == null ? null : known(at.parent())) {
      trail.addFirst(at);
    }
    return trail;
  }

  private static IllegalArgumentException none(Section.Id id) {
    return new IllegalArgumentException("no section " + id.value() + " here");
  }
}
