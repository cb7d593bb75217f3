package press.masthead.editor;

import java.util.List;

/** What can be chosen in a form. */
public record Choice(String value, String words) {

  /**
   * Choices that belong together.
   *
   * @param label empty where they need none
   */
  public record Group(String label, List<Choice> choices) {
    public Group {
      choices = List.copyOf(choices);
    }
  }
}
