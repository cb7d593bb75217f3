package press.masthead.comment;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import press.masthead.comment.Conversation.Entry;
import press.masthead.comment.Conversation.Writer;
import press.masthead.reader.Reader;

/**
 * Puts comments in their places. One that is gone leaves a notice if something shown stands beneath
 * it or answers it, and nothing otherwise. An answer is always younger than what it answers: from
 * the youngest to the oldest, one pass knows what is needed.
 */
final class ThreadTree {
  static final String NO_NAME = "A former reader";

  private final Map<Comment.Id, Comment> all;
  private final Map<Comment.Id, List<Comment>> beneath;
  private final Map<Reader.Id, String> names;

  ThreadTree(List<Comment> comments, Map<Reader.Id, String> names) {
    this.names = names;
    var shown = shown(comments);
    this.all = shown.stream().collect(Collectors.toMap(Comment::id, Function.identity()));
    this.beneath =
        shown.stream()
            .filter(comment -> comment.depth() > 1)
            .collect(Collectors.groupingBy(comment -> parent(comment)));
  }

  /** {@code visible}: how many visible replies the thread has in all. */
  Entry entry(Comment top, int visible) {
    var replies = replies(top);
    return entry(top, replies, visible - visible(replies));
  }

  private List<Entry> replies(Comment comment) {
    return beneath.getOrDefault(comment.id(), List.of()).stream()
        .map(reply -> entry(reply, replies(reply), 0))
        .toList();
  }

  private Entry entry(Comment comment, List<Entry> replies, int hidden) {
    var visible = comment.isVisible();
    return new Entry(
        comment.id(),
        comment.depth(),
        comment.state(),
        visible ? writer(comment) : null,
        visible ? CommentText.paragraphs(comment.text()) : List.of(),
        comment.postedAt(),
        comment.editedAt() != null,
        inReplyTo(comment),
        replies,
        hidden);
  }

  private @Nullable Writer writer(Comment comment) {
    var id = comment.writer();
    var name = id == null ? null : names.get(id);
    return id == null || name == null ? null : new Writer(id, name);
  }

  /** Only where something else stands above it than what it answers. */
  private @Nullable String inReplyTo(Comment comment) {
    var answers = comment.answers();
    if (answers == null || answers.equals(comment.parent())) {
      return null;
    }
    return Optional.ofNullable(all.get(answers))
        .filter(Comment::isVisible)
        .map(this::name)
        .orElse(null);
  }

  private String name(Comment comment) {
    var writer = writer(comment);
    return writer == null ? NO_NAME : writer.name();
  }

  private static List<Comment> shown(List<Comment> comments) {
    Set<Comment.Id> needed = new HashSet<>();
    var youngestFirst =
        Comparator.comparingLong((Comment comment) -> comment.id().value()).reversed();
    return comments.stream()
        .sorted(youngestFirst)
        .filter(comment -> comment.isVisible() || needed.contains(comment.id()))
        .peek(comment -> needs(comment).forEach(needed::add))
        .toList()
        .reversed();
  }

  private static List<Comment.Id> needs(Comment comment) {
    var parent = comment.parent();
    var answers = comment.answers();
    return parent == null || answers == null ? List.of() : List.of(parent, answers);
  }

  private static Comment.Id parent(Comment comment) {
    var parent = comment.parent();
    if (parent == null) {
      throw new IllegalStateException("a reply without a parent: " + comment.id());
    }
    return parent;
  }

  private static int visible(List<Entry> entries) {
    return entries.stream()
        .mapToInt(entry -> (entry.isVisible() ? 1 : 0) + visible(entry.replies()))
        .sum();
  }
}
