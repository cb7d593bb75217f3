package press.masthead.title;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.changelog.ChangeLog;
import press.masthead.changelog.Reads;

/** A title's sections: a tree of any depth, in which every address ever used goes on answering. */
@Service
public class Sections {
  private final SectionTable table;
  private final TitleMemory memory;
  private final ChangeLog changes;
  private final ObjectProvider<SectionLists> lists;

  Sections(
      SectionTable table,
      TitleMemory memory,
      ChangeLog changes,
      ObjectProvider<SectionLists> lists) {
    this.table = table;
    this.memory = memory;
    this.changes = changes;
    this.lists = lists;
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
    var before = read(title);
    var refusal = refusal(before, parent, slug, name, null);
    if (refusal != null) {
      return new Change.Refused(refusal);
    }
    var id = table.insert(title, parent, slug, name);
    sayWhatChanged(title, before, read(title));
    return new Change.Done(id);
  }

  /** Renames or moves a section; its old address and those of all below it lead to the new ones. */
  @Transactional
  public Change change(
      Title.Id title, Section.Id id, Section.@Nullable Id parent, String slug, String name) {
    table.lock(title);
    var before = read(title);
    var refusal = refusal(before, parent, slug, name, id);
    if (refusal != null) {
      return new Change.Refused(refusal);
    }
    if (parent != null && before.subtree(id).stream().anyMatch(each -> each.id().equals(parent))) {
      return new Change.Refused("parent: a section cannot stand below itself");
    }
    table.update(id, parent, slug, name);
    var after = read(title);
    before.subtree(id).stream()
        .filter(old -> !after.get(old.id()).path().equals(old.path()))
        .forEach(table::keepFormerPath);
    sayWhatChanged(title, before, after);
    if (!Objects.equals(before.get(id).parent(), parent)) {
      lists.forEach(list -> list.moved(after.get(id)));
    }
    return new Change.Done(id);
  }

  /** The section with all below it; by itself where none of the titles has it. */
  public Set<Section.Id> below(Collection<Title.Id> titles, Section.Id id) {
    var below = new HashSet<Section.Id>(Set.of(id));
    for (var title : titles) {
      var tree = tree(title);
      if (tree.find(id).isPresent()) {
        tree.subtree(id).forEach(section -> below.add(section.id()));
      }
    }
    return below;
  }

  /** What stands in a title's navigation, in order. */
  @Transactional
  public void setNavigation(Title.Id title, List<Section.Id> sections) {
    table.lock(title);
    var tree = read(title);
    var before = menu(tree, table.navigation(title));
    table.setNavigation(title, sections);
    changes.append(SectionKeys.changed(title, before, menu(tree, sections)));
  }

  /** Lets nobody change the tree until the running transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(Title.Id title) {
    table.hold(title);
  }

  /** As it stands; what is read of it, not the call, is noted. */
  public SectionTree tree(Title.Id title) {
    return memory.tree(title);
  }

  /** What stands in a title's navigation, in order; its top sections until it is set. */
  public List<NavigationEntry> menu(Title.Id title) {
    Reads.note(SectionKeys.navigation(title));
    return menu(memory.tree(title), memory.navigation(title));
  }

  /** As {@link #menu}, without what is below. */
  public List<Section> navigation(Title.Id title) {
    return menu(title).stream().map(NavigationEntry::section).toList();
  }

  /** The section that once had that path and has another now. */
  public Optional<Section> formerlyAt(Title.Id title, String path) {
    Reads.note(SectionKeys.at(title, path));
    var tree = tree(title);
    return table.formerlyAt(title, path).flatMap(tree::find);
  }

  private SectionTree read(Title.Id title) {
    return new SectionTree(title, table.of(title));
  }

  private static List<NavigationEntry> menu(SectionTree tree, List<Section.Id> entries) {
    var sections =
        entries.isEmpty()
            ? tree.below(null)
            : entries.stream().flatMap(id -> Stream.ofNullable(tree.known(id))).toList();
    return sections.stream()
        .map(section -> new NavigationEntry(section, tree.below(section.id())))
        .toList();
  }

  private void sayWhatChanged(Title.Id title, SectionTree before, SectionTree after) {
    var entries = table.navigation(title);
    changes.append(SectionKeys.changed(title, before, after));
    changes.append(SectionKeys.changed(title, menu(before, entries), menu(after, entries)));
  }

  private static @Nullable String refusal(
      SectionTree tree,
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
        tree.below(parent).stream()
            .anyMatch(each -> each.slug().equals(slug) && !Objects.equals(each.id(), self));
    return taken ? "slug: “" + slug + "” is taken by another section here" : null;
  }
}
