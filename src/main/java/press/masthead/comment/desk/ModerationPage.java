package press.masthead.comment.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import press.masthead.comment.Comment;
import press.masthead.comment.Moderated;
import press.masthead.comment.ModerationQuery.Which;
import press.masthead.comment.Report;
import press.masthead.page.Times;
import press.masthead.story.Teaser;
import press.masthead.title.Title;

/**
 * Comments, for somebody who moderates.
 *
 * @param titles where they may
 * @param older the path of what came before; null if that is all
 * @param story whose comments are asked for alone; null if none, or if it is not published
 * @param isOpen whether readers may add to that story's
 * @param writer whose are asked for alone; null if nobody's, or if there are none
 * @param refused what could not be done; null if nothing was refused
 */
public record ModerationPage(
    ModerationFilter filter,
    List<Title> titles,
    List<Row> rows,
    @Nullable String older,
    @Nullable Teaser story,
    boolean isOpen,
    @Nullable String writer,
    @Nullable Refused refused) {

  /**
   * One comment with what it stands under.
   *
   * @param story null if it is not published
   * @param answered what it answers; null at the top
   */
  public record Row(
      Moderated moderated, Title title, @Nullable Teaser story, @Nullable Moderated answered) {
    private static final int EXCERPT = 160;

    public Comment comment() {
      return moderated.comment();
    }

    public String path(String noun) {
      return ModerationPlace.PATH + "/" + comment().id().value() + "/" + noun;
    }

    /** Where readers see it, with the others of its thread. */
    public String whereReadersSeeIt() {
      return title.url(
          "/comments/%d/threads/%d#comment-%d"
              .formatted(
                  comment().story().value(), comment().root().value(), comment().id().value()));
    }

    public Times times() {
      return new Times(title.zone(), Locale.UK);
    }

    /** The beginning of what it answers; empty if that is gone. */
    public String excerpt() {
      var text = answered == null ? "" : answered.comment().text().replace('\n', ' ');
      var length = text.codePointCount(0, text.length());
      return length <= EXCERPT
          ? text
          : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
  }

  /**
   * What could not be done.
   *
   * @param comment to which
   * @param reason as typed
   * @param problem words that say how to mend it
   */
  public record Refused(Comment.Id comment, String reason, String problem) {}

  /** Where readers find a story. */
  public String url(Teaser story) {
    return titles.stream()
        .filter(title -> title.id().equals(story.title()))
        .findFirst()
        .orElseThrow()
        .url(story.path());
  }

  public List<Which> lists() {
    return Arrays.asList(Which.values());
  }

  public List<Report.Reason> reasons() {
    return List.of(Report.Reason.ABUSE, Report.Reason.SPAM, Report.Reason.OFF_TOPIC);
  }

  public @Nullable Refused refused(Row row) {
    return refused != null && refused.comment().equals(row.comment().id()) ? refused : null;
  }

  /** What was refused to a comment that is not among those shown any more. */
  public @Nullable String problem() {
    return refused == null || rows.stream().anyMatch(row -> refused(row) != null)
        ? null
        : refused.problem();
  }

  /** What is said where there is none. */
  public String empty() {
    return switch (filter.chosen()) {
      case REPORTED -> "Nothing that readers reported waits for you.";
      case ALL -> "Nobody has commented yet.";
      case REMOVED -> "Nothing was removed.";
    };
  }
}
