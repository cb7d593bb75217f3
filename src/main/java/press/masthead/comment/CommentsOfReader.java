package press.masthead.comment;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import press.masthead.changelog.ChangeLog;
import press.masthead.reader.Reader;
import press.masthead.reader.ReaderData;

/** A reader's copy of what they wrote; when the account goes, the comments stay without a name. */
@Component
class CommentsOfReader implements ReaderData {
  private final CommentTable comments;
  private final ChangeLog changes;

  CommentsOfReader(CommentTable comments, ChangeLog changes) {
    this.comments = comments;
    this.changes = changes;
  }

  @Override
  public String name() {
    return "comments";
  }

  @Override
  public List<?> export(Reader.Id reader) {
    return comments.by(reader).stream().map(CommentsOfReader::plain).toList();
  }

  @Override
  public void erase(Reader.Id reader) {
    comments.by(reader).stream()
        .map(Comment::story)
        .distinct()
        .forEach(story -> changes.append(Comments.key(story)));
    comments.forgetWriter(reader);
  }

  private static Map<String, Object> plain(Comment comment) {
    return Map.of(
        "id", comment.id().value(),
        "story", comment.story().value(),
        "state", comment.state(),
        "posted", comment.postedAt(),
        "text", comment.text());
  }
}
