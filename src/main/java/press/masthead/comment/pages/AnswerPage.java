package press.masthead.comment.pages;

import org.jspecify.annotations.Nullable;
import press.masthead.comment.Conversation.Entry;
import press.masthead.comment.Report;
import press.masthead.page.Times;
import press.masthead.story.Teaser;

/** One comment and the form for what is to be done about it. */
public record AnswerPage(
    Kind kind,
    Teaser story,
    Entry entry,
    Times times,
    String csrf,
    String nonce,
    String text,
    Report.Reason reason,
    @Nullable String problem) {

  /** What is to be done. */
  public enum Kind {
    REPLY("replies", "Reply", "Your reply", "Post the reply", true),
    MEND("revision", "Edit your comment", "Your comment", "Save the comment", true),
    WITHDRAW(
        "withdrawal",
        "Delete your comment",
        "This deletes it for good. Replies to it stay.",
        "Delete the comment",
        false),
    REPORT("reports", "Report a comment", "What is wrong with this comment?", "Report it", false),
    REPORTED("reports/received", "Thank you", "The newsroom will look at this comment.", "", false);

    private final String noun;
    private final String heading;
    private final String label;
    private final String submit;
    private final boolean written;

    Kind(String noun, String heading, String label, String submit, boolean written) {
      this.noun = noun;
      this.heading = heading;
      this.label = label;
      this.submit = submit;
      this.written = written;
    }

    public String heading() {
      return heading;
    }

    public String label() {
      return label;
    }

    public String submit() {
      return submit;
    }

    /** Whether its form is a comment's text. */
    public boolean isWritten() {
      return written;
    }
  }

  /** Whether there is something left to send. */
  public boolean hasForm() {
    return kind != Kind.REPORTED && (kind != Kind.MEND || problem == null || !text.isEmpty());
  }

  public String action() {
    return entry.path(kind.noun);
  }

  AnswerPage refusing(String text, String problem) {
    return new AnswerPage(kind, story, entry, times, csrf, nonce, text, reason, problem);
  }

  AnswerPage withReason(Report.Reason reason) {
    return new AnswerPage(kind, story, entry, times, csrf, nonce, text, reason, problem);
  }
}
