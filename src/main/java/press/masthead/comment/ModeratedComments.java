package press.masthead.comment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.reader.Readers;

/** Comments as the newsroom sees them. */
@Service
public class ModeratedComments {
  private final ModerationTable table;
  private final Readers readers;

  ModeratedComments(ModerationTable table, Readers readers) {
    this.table = table;
    this.readers = readers;
  }

  @Transactional(readOnly = true)
  public Optional<Moderated> find(Comment.Id id) {
    return all(List.of(id)).stream().findFirst();
  }

  /** Those there are, in no order. */
  @Transactional(readOnly = true)
  public List<Moderated> all(Collection<Comment.Id> ids) {
    return ids.isEmpty() ? List.of() : moderated(table.all(ids));
  }

  @Transactional(readOnly = true)
  public List<Moderated> find(ModerationQuery query, int limit) {
    return moderated(table.find(query, limit));
  }

  private List<Moderated> moderated(List<Comment> found) {
    var ids = found.stream().map(Comment::id).toList();
    var reasons = table.reasons(ids);
    var reported = table.reports(ids);
    var names =
        readers.displayNames(
            found.stream()
                .flatMap(comment -> Stream.ofNullable(comment.writer()))
                .distinct()
                .toList());
    return found.stream()
        .map(comment ->
            new Moderated(
                comment,
                comment.writer() == null ? null : names.get(comment.writer()),
                reasons.get(comment.id()),
                reported.getOrDefault(comment.id(), List.of())))
        .toList();
  }
}
