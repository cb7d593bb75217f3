package press.masthead.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Difference;
import press.masthead.story.Story;

/**
 * A revision beside another one.
 *
 * @param number of the revision that is looked at
 * @param other the number of the one it is compared with; null where there is none
 * @param live the number of what readers have; null where they have nothing
 * @param sides whether the two stand side by side, and not in one text
 * @param differences from the older to the newer
 * @param canBeRestored whether what it said may become the newest revision, and would change it
 * @param problem why it was not restored; null if nobody has tried
 */
public record RevisionPage(
    Story story,
    int number,
    @Nullable Integer other,
    @Nullable Integer live,
    boolean sides,
    List<Difference> differences,
    boolean canBeRestored,
    @Nullable String problem) {

  public RevisionPage {
    differences = List.copyOf(differences);
  }

  /** Something to choose. */
  public record Choice(String label, String path, boolean chosen) {}

  public String path() {
    return EditorPlaces.STORIES + "/" + story.id().value();
  }

  public int older() {
    return other == null ? number : Math.min(number, other);
  }

  public int newer() {
    return other == null ? number : Math.max(number, other);
  }

  /** What it may be compared with; each but once. */
  public List<Choice> others() {
    var others = new ArrayList<Choice>();
    if (number > 1) {
      others.add(with("Revision " + (number - 1) + ", the one before", number - 1));
    }
    if (live != null && live != number && live != number - 1) {
      others.add(with("Revision " + live + ", what readers have", live));
    }
    int newest = story.revision();
    if (newest != number && !Objects.equals(live, newest)) {
      others.add(with("Revision " + newest + ", the newest", newest));
    }
    return others;
  }

  /** How the two are shown. */
  public List<Choice> forms() {
    return List.of(
        new Choice("In one text", address(other, false), !sides),
        new Choice("Side by side", address(other, true), sides));
  }

  private Choice with(String label, int with) {
    return new Choice(label, address(with, sides), Objects.equals(other, with));
  }

  private String address(@Nullable Integer with, boolean beside) {
    var place = path() + "/revisions/" + number + "?with=" + (with == null ? number : with);
    return beside ? place + "&sides=true" : place;
  }
}
