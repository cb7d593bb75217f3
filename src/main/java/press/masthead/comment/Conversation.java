package press.masthead.comment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.reader.Reader;
import press.masthead.story.Story;

/**
 * A story's comments as pages show them.
 *
 * @param count of all that are visible, on this page or not
 * @param open whether more may come
 * @param after where the next page goes on; null if this is the last one
 */
public record Conversation(
    Story.Id story,
    int count,
    boolean open,
    Sort sort,
    List<Entry> entries,
    @Nullable String after) {

  /** Who wrote a comment, by the name the account has now. */
  public record Writer(Reader.Id id, String name) {}

  /**
   * One comment, or the notice in place of one that is gone.
   *
   * @param writer null if the account is gone, or the comment
   * @param text empty if the comment is gone
   * @param inReplyTo whom it answers where that does not follow from its place
   * @param hidden how many more replies its thread has than are shown here; at the top only
   */
  public record Entry(
      Comment.Id id,
      int depth,
      Comment.State state,
      @Nullable Writer writer,
      List<CommentText.Paragraph> text,
      Instant postedAt,
      boolean edited,
      @Nullable String inReplyTo,
      List<Entry> replies,
      int hidden) {

    public boolean isVisible() {
      return state == Comment.State.VISIBLE;
    }

    /** Where on a page it is. */
    public String anchor() {
      return "comment-" + id.value();
    }

    public String path(String noun) {
      return "/comments/" + id.value() + "/" + noun;
    }

    boolean holds(Comment.Id sought) {
      return id.equals(sought) || replies.stream().anyMatch(reply -> reply.holds(sought));
    }
  }

  /** Such as “No comments yet”, “1 comment” or “12 comments”. */
  public String heading() {
    return switch (count) {
      case 0 -> "No comments yet";
      case 1 -> "1 comment";
      default -> count + " comments";
    };
  }

  /** Where all of it is, with forms for who has no scripts. */
  public String path() {
    return "/comments/" + story.value();
  }

  public String path(Sort sort) {
    return path() + "?sort=" + sort.word();
  }

  public String nextPath() {
    return path(sort) + "&after=" + after;
  }

  public String path(Entry top) {
    return path() + "/threads/" + top.id().value();
  }

  /** Whether a comment is among what is shown. */
  public boolean shows(Comment.Id id) {
    return entries.stream().anyMatch(entry -> entry.holds(id));
  }

  /** The sign-in page that leads back to a page's comments. */
  public static String signInPath(String path) {
    return "/account/sign-in?next=" + URLEncoder.encode(path + "#comments", StandardCharsets.UTF_8);
  }
}
