package press.masthead.editor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.masthead.editor.writing.Note;
import press.masthead.staff.Member;

/**
 * A note as the writing screen shows it.
 *
 * @param resolved who dealt with it; null if nobody has
 */
record ShownNote(
    long id,
    int from,
    int to,
    String passage,
    String by,
    Instant at,
    String text,
    List<Said> replies,
    @Nullable String resolved) {

  record Said(String by, Instant at, String text) {}

  static ShownNote of(Note note, Map<Member.Id, String> names) {
    var resolvedBy = note.resolvedBy();
    return new ShownNote(
        note.id(),
        note.from(),
        note.to(),
        note.passage(),
        name(note.by(), names),
        note.at(),
        note.text(),
        note.replies().stream()
            .map(reply -> new Said(name(reply.by(), names), reply.at(), reply.text()))
            .toList(),
        resolvedBy == null ? null : name(resolvedBy, names));
  }

  private static String name(Member.Id member, Map<Member.Id, String> names) {
    return names.getOrDefault(member, "Somebody");
  }
}
