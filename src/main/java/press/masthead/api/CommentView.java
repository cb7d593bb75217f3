package press.masthead.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.api.describe.Said;
import press.masthead.comment.Comment;
import press.masthead.comment.Moderated;
import press.masthead.comment.Report;

/** A comment as the newsroom sees it. */
record CommentView(
    long id,
    @Said("the number of the story that it stands under") long story,
    @Said("the number of the comment that it answers; null if none") @Nullable Long answers,
    @Said("the reader who wrote it; null once the account is gone") @Nullable Person by,
    @Said("withdrawn by its writer, removed by the newsroom") Comment.State state,
    @Said("empty once it is withdrawn") String text,
    Instant postedAt,
    @Nullable Instant editedAt,
    @Said("why it was removed; null if it was not") @Nullable String reason,
    @Said("the oldest first") List<ReportView> reports) {

  /** That a reader pointed the newsroom to it. */
  record ReportView(
      Report.Reason reason,
      @Said("may be empty") String words,
      Instant at,
      @Said("when the newsroom looked into it; null if it has not") @Nullable Instant seenAt) {}

  static CommentView of(Moderated moderated) {
    var comment = moderated.comment();
    var answers = comment.answers();
    var writer = comment.writer();
    var name = moderated.writer();
    return new CommentView(
        comment.id().value(),
        comment.story().value(),
        answers == null ? null : answers.value(),
        writer == null || name == null ? null : new Person(writer.value(), name),
        comment.state(),
        comment.text(),
        comment.postedAt(),
        comment.editedAt(),
        moderated.reason(),
        moderated.reports().stream()
            .map(each ->
                new ReportView(
                    each.report().reason(), each.report().words(), each.at(), each.seen()))
            .toList());
  }
}
