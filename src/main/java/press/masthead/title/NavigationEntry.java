package press.masthead.title;

import java.util.List;

/** A section in the navigation and those right below it. */
public record NavigationEntry(Section section, List<Section> children) {
  public NavigationEntry {
    children = List.copyOf(children);
  }
}
