package press.masthead.archive;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.masthead.story.Slug;
import press.masthead.title.OwnPaths;
import press.masthead.title.Section;
import press.masthead.title.SectionTree;
import press.masthead.title.Sections;
import press.masthead.title.Title;

/** Finds the section a page names in its title's tree; what is missing there is added. */
@Component
class SectionPlacing {
  private static final String UNPLACED = "Archive";

  private final Sections sections;

  SectionPlacing(Sections sections) {
    this.sections = sections;
  }

  /**
   * @param path names from the top down; empty for a page that names none
   * @param remarks is told of what was added or supplied
   */
  Section.Id place(Title.Id title, List<String> path, List<String> remarks) {
    if (path.isEmpty()) {
      remarks.add("section: the page names none; put under “" + UNPLACED + "”");
      return place(title, List.of(UNPLACED), remarks);
    }
    Section.Id parent = null;
    for (var name : path) {
      parent = child(title, parent, name, remarks);
    }
    return java.util.Objects.requireNonNull(parent);
  }

  private Section.Id child(
      Title.Id title, Section.@Nullable Id parent, String name, List<String> remarks) {
    var plain = Slug.of(name, "section");
    var slug = parent == null && OwnPaths.isTaken(plain) ? plain + "-section" : plain;
    var known = find(sections.tree(title), parent, name, slug);
    if (known.isPresent()) {
      return known.get().id();
    }
    return switch (sections.add(title, parent, slug, name)) {
      case Sections.Change.Done(var id) -> {
        remarks.add("section: “" + name + "” was added to the title's sections");
        yield id;
      }
      case Sections.Change.Refused(var why) ->
          throw new IllegalStateException("section " + name + ": " + why);
    };
  }

  private static Optional<Section> find(
      SectionTree tree, Section.@Nullable Id parent, String name, String slug) {
    return tree.children(parent).stream()
        .filter(each -> each.name().equalsIgnoreCase(name) || each.slug().equals(slug))
        .findFirst();
  }
}
