package press.masthead.staff;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import press.masthead.title.Title;

/**
 * Something that was done, by somebody of the newsroom or by the program itself.
 *
 * @param verb module and verb, such as {@code story.publish}
 * @param subject what it was done to, such as {@code story:42}
 * @param title on which title; null where it concerns the whole publisher
 * @param details what else there is to know, by name; ordered by name
 */
public record Act(
    Member.Id by,
    String verb,
    String subject,
    Title.@Nullable Id title,
    Map<String, String> details) {

  public Act {
    var sorted = new TreeMap<String, String>();
    details.forEach((name, value) -> sorted.put(storable(name), storable(value)));
    details = Collections.unmodifiableMap(sorted);
  }

  public static Act of(Member.Id by, String verb, String subject) {
    return new Act(by, verb, subject, null, Map.of());
  }

  public Act on(Title.Id where) {
    return new Act(by, verb, subject, where, details);
  }

  /** With a further detail; none if {@code value} is null. */
  public Act with(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    var more = new TreeMap<>(details);
    more.put(name, value);
    return new Act(by, verb, subject, title, more);
  }

  /** PostgreSQL keeps no NUL. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
