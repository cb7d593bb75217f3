package press.masthead.title;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What pages note of a title's sections, as fine as what they show of them. */
final class SectionKeys {
  private SectionKeys() {}

  /** Anything in the tree. */
  static String all(Title.Id title) {
    return "sections:" + title.value();
  }

  /** What the navigation shows: its sections and those right below them. */
  static String navigation(Title.Id title) {
    return "navigation:" + title.value();
  }

  /** Which section has that path, if any. */
  static String at(Title.Id title, String path) {
    return "section-at:" + title.value() + path;
  }

  /** A section's name and path. */
  static String place(Section.Id section) {
    return "section:" + section.value() + "/place";
  }

  /** Its breadcrumb. */
  static String trail(Section.Id section) {
    return "section:" + section.value() + "/trail";
  }

  /** Those right below it, or at the top. */
  static String below(Title.Id title, Section.@Nullable Id section) {
    return section == null ? all(title) + "/top" : "section:" + section.value() + "/below";
  }

  /** Everything that looks different, in no order. */
  static Set<String> changed(Title.Id title, SectionTree before, SectionTree after) {
    var keys = new HashSet<String>();
    for (var id : union(before.ids(), after.ids())) {
      addIf(!Objects.equals(before.known(id), after.known(id)), place(id), keys);
      addIf(!before.above(id).equals(after.above(id)), trail(id), keys);
      addIf(!before.below(id).equals(after.below(id)), below(title, id), keys);
    }
    addIf(!before.below(null).equals(after.below(null)), below(title, null), keys);
    for (var path : union(before.paths(), after.paths())) {
      addIf(!Objects.equals(before.idAt(path), after.idAt(path)), at(title, path), keys);
    }
    addIf(!keys.isEmpty(), all(title), keys);
    return keys;
  }

  /** As {@link #changed}, of what the navigation shows. */
  static Set<String> changed(
      Title.Id title, List<NavigationEntry> before, List<NavigationEntry> after) {
    return before.equals(after) ? Set.of() : Set.of(navigation(title));
  }

  private static void addIf(boolean changed, String key, Set<String> keys) {
    if (changed) {
      keys.add(key);
    }
  }

  private static <T> Set<T> union(Set<T> some, Set<T> others) {
    var all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
