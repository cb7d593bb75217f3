package press.masthead.reader.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.masthead.reader.Problem;

/**
 * One form of a page.
 *
 * @param id unique on the page
 * @param heading above the form; null where the page's own heading says it
 * @param hidden names and values sent along
 */
public record Form(
    String id,
    @Nullable String heading,
    @Nullable String text,
    String action,
    List<Field> fields,
    Map<String, String> hidden,
    String submit) {

  static Form to(String action, String submit, Field... fields) {
    var id = action.substring(action.lastIndexOf('/') + 1);
    return new Form(id, null, null, action, List.of(fields), Map.of(), submit);
  }

  Form headed(String heading, @Nullable String text) {
    return new Form(id, heading, text, action, fields, hidden, submit);
  }

  Form sending(String name, String value) {
    return new Form(id, heading, text, action, fields, Map.of(name, value), submit);
  }

  /** Each problem goes to the field it names. */
  Form with(List<Problem> problems) {
    var marked = fields.stream().map(field -> field.withError(error(field, problems))).toList();
    return new Form(id, heading, text, action, marked, hidden, submit);
  }

  /** Of a field, or of what explains it ({@code hint}, {@code error}). */
  public String idOf(Field field) {
    return id + "-" + field.name();
  }

  public @Nullable String describedBy(Field field) {
    var hint = field.hint() == null ? "" : idOf(field) + "-hint ";
    var error = field.error() == null ? "" : idOf(field) + "-error";
    var both = (hint + error).strip();
    return both.isEmpty() ? null : both;
  }

  private static @Nullable String error(Field field, List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field.name()))
        .map(Problem::text)
        .findFirst()
        .orElse(null);
  }
}
