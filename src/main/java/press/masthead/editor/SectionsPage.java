package press.masthead.editor;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.masthead.title.Section;
import press.masthead.title.SectionTree;
import press.masthead.title.Title;

/**
 * The sections of a title.
 *
 * @param problem why nothing was changed; null if something was or nobody tried
 */
public record SectionsPage(Title title, SectionTree tree, @Nullable Problem problem) {
  static final String NEW = "add";

  /**
   * What was not taken.
   *
   * @param form which form it came by
   */
  public record Problem(String form, String mend, Typed typed) {}

  /**
   * What a form about a section says.
   *
   * @param parent the number of the one it stands below; blank at the top
   */
  public record Typed(String name, String slug, String parent) {
    static final Typed NOTHING = new Typed("", "", "");

    static Typed of(Section section) {
      var parent = section.parent();
      return new Typed(
          section.name(), section.slug(), parent == null ? "" : String.valueOf(parent.value()));
    }
  }

  static String path(Title title) {
    return EditorPlaces.TITLES + "/" + title.id().value() + "/sections";
  }

  public String path() {
    return path(title);
  }

  public String path(Section section) {
    return path() + "/" + section.id().value();
  }

  /** From the top down, those below one right after it. */
  public List<Section> sections() {
    return tree.top().stream().flatMap(this::withThoseBelow).toList();
  }

  private Stream<Section> withThoseBelow(Section section) {
    return Stream.concat(
        Stream.of(section), tree.children(section.id()).stream().flatMap(this::withThoseBelow));
  }

  /** How far below the top; 0 there. */
  public int depth(Section section) {
    return tree.trail(section.id()).size() - 1;
  }

  /** What a section may stand below: any that is neither itself nor below it. */
  public List<Choice> parents(@Nullable Section section) {
    var below = section == null ? List.<Section>of() : tree.subtree(section.id());
    return sections().stream()
        .filter(each -> !below.contains(each))
        .map(each -> new Choice(String.valueOf(each.id().value()), each.path()))
        .toList();
  }

  public static String form(@Nullable Section section) {
    return section == null ? NEW : "section-" + section.id().value();
  }

  public @Nullable String problemOf(@Nullable Section section) {
    return problem != null && problem.form().equals(form(section)) ? problem.mend() : null;
  }

  /** What stands in a form: what was typed where it was not taken. */
  public Typed typed(@Nullable Section section) {
    if (problemOf(section) != null) {
      return Objects.requireNonNull(problem).typed();
    }
    return section == null ? Typed.NOTHING : Typed.of(section);
  }
}
