package press.masthead.reader.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.title.Title;

/**
 * A page of forms.
 *
 * @param notice what was just done; null if nothing
 * @param problem what concerns no field; null if nothing
 * @param csrf goes with every form
 */
public record FormPage(
    Title title,
    String heading,
    @Nullable String notice,
    @Nullable String problem,
    List<String> text,
    List<Form> forms,
    List<Link> links,
    String csrf) {

  /** A way on. */
  public record Link(String text, String path) {}

  /** A field's error, and the id of that field. */
  public record Mistake(String id, String text) {}

  static FormPage of(Title title, String heading, String csrf, Form... forms) {
    return new FormPage(title, heading, null, null, List.of(), List.of(forms), List.of(), csrf);
  }

  /** A page that only says something. */
  static FormPage message(Title title, String heading, String... text) {
    return new FormPage(title, heading, null, null, List.of(text), List.of(), List.of(), "");
  }

  FormPage saying(String... text) {
    return new FormPage(title, heading, notice, problem, List.of(text), forms, links, csrf);
  }

  FormPage noting(@Nullable String notice) {
    return new FormPage(title, heading, notice, problem, text, forms, links, csrf);
  }

  FormPage refusing(String problem) {
    return new FormPage(title, heading, notice, problem, text, forms, links, csrf);
  }

  /** With one of its forms as it was sent. */
  FormPage replacing(Form sent) {
    var all = forms.stream().map(form -> form.id().equals(sent.id()) ? sent : form).toList();
    return new FormPage(title, heading, notice, problem, text, all, links, csrf);
  }

  FormPage linking(String text, String path) {
    var more = new ArrayList<>(links);
    more.add(new Link(text, path));
    return new FormPage(title, heading, notice, problem, this.text, forms, more, csrf);
  }

  /** For the summary above the forms. */
  public List<Mistake> mistakes() {
    var all = new ArrayList<Mistake>();
    for (var form : forms) {
      for (var field : form.fields()) {
        if (field.error() != null) {
          all.add(new Mistake(form.idOf(field), field.error()));
        }
      }
    }
    return all;
  }

  public boolean isRefused() {
    return problem != null || !mistakes().isEmpty();
  }
}
