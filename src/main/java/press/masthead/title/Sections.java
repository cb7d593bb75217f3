package press.masthead.title;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.changelog.ChangeLog;
import press.masthead.changelog.Reads;

/** A title's sections: a tree of any depth, in which every address ever used goes on answering. */
@Service
public class Sections {
  /** Begins the change log's key for a section that was renamed or moved; its id follows. */
  public static final String MOVED = "section-moved:";

  private final SectionTable table;
  private final TitleMemory memory;
  private final ChangeLog changes;

  Sections(SectionTable table, TitleMemory memory, ChangeLog changes) {
    this.table = table;
    this.memory = memory;
    this.changes = changes;
  }

  /** Outcome of a change to the tree. */
  public sealed interface Change {
    record Done(Section.Id section) implements Change {}

    /** Words for the screen. */
    record Refused(String why) implements Change {}
  }

  /** Adds a section below {@code parent}, or at the top. */
  @Transactional
  public Change add(Title.Id title, Section.@Nullable Id parent, String slug, String name) {
    table.lock(title);
    var refusal = refusal(title, parent, slug, name, null);
    if (refusal != null) {
      return new Change.Refused(refusal);
    }
    var id = table.insert(title, parent, slug, name);
    changes.append("sections:" + title.value());
    return new Change.Done(id);
  }

  /** Renames or moves a section; its old address and those of all below it lead to the new ones. */
  @Transactional
  public Change change(
      Title.Id title, Section.Id id, Section.@Nullable Id parent, String slug, String name) {
    table.lock(title);
    var before = new SectionTree(table.of(title));
    var refusal = refusal(title, parent, slug, name, id);
    if (refusal != null) {
      return new Change.Refused(refusal);
    }
    if (parent != null && before.subtree(id).stream().anyMatch(each -> each.id().equals(parent))) {
      return new Change.Refused("parent: a section cannot stand below itself");
    }
    table.update(id, parent, slug, name);
    var after = new SectionTree(table.of(title));
    before.subtree(id).stream()
        .filter(old -> !after.get(old.id()).path().equals(old.path()))
        .forEach(table::keepFormerPath);
    changes.append("sections:" + title.value(), MOVED + id.value());
    return new Change.Done(id);
  }

  /** What stands in a title's navigation, in order. */
  @Transactional
  public void setNavigation(Title.Id title, List<Section.Id> sections) {
    table.setNavigation(title, sections);
    changes.append("sections:" + title.value());
  }

  public SectionTree tree(Title.Id title) {
    Reads.note("sections:" + title.value());
    var tree = memory.current().sections().get(title);
    return tree == null ? new SectionTree(List.of()) : tree;
  }

  public List<Section> navigation(Title.Id title) {
    var tree = tree(title);
    var entries = memory.current().navigation().getOrDefault(title, List.of());
    return entries.isEmpty() ? tree.top() : entries.stream().map(tree::get).toList();
  }

  /** The section that once had that path and has another now. */
  public Optional<Section> formerlyAt(Title.Id title, String path) {
    var tree = tree(title);
    return table.formerlyAt(title, path).flatMap(tree::find);
  }

  private @Nullable String refusal(
      Title.Id title,
      Section.@Nullable Id parent,
      String slug,
      String name,
      Section.@Nullable Id self) {
    if (!slug.matches("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*")) {
      return "slug: use letters, digits and single hyphens, not “" + slug + "”";
    }
    if (parent == null && OwnPaths.isTaken(slug)) {
      return "slug: “" + slug + "” is the address of something else; choose another";
    }
    if (name.isBlank()) {
      return "name: a section needs a name";
    }
    var taken =
        new SectionTree(table.of(title))
            .children(parent).stream()
                .anyMatch(each -> each.slug().equals(slug) && !Objects.equals(each.id(), self));
    return taken ? "slug: “" + slug + "” is taken by another section here" : null;
  }
}
