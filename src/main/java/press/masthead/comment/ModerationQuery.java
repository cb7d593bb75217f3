package press.masthead.comment;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.reader.Reader;
import press.masthead.story.Story;
import press.masthead.title.Title;

/**
 * Which comments the newsroom asks for; they come the newest first.
 *
 * @param titles under whose stories
 * @param story under that one alone; null for any
 * @param writer of that reader alone; null for whomever
 * @param before where an earlier answer ended; null to begin
 */
public record ModerationQuery(
    Which which,
    Collection<Title.Id> titles,
    Story.@Nullable Id story,
    Reader.@Nullable Id writer,
    Comment.@Nullable Id before) {
  public ModerationQuery {
    titles = List.copyOf(titles);
  }

  /** In which state. */
  public enum Which {
    /** What readers reported and still see, while nobody looked into it. */
    REPORTED("Reported"),
    /** Whether readers see it or not. */
    ALL("Newest"),
    /** By the newsroom. */
    REMOVED("Removed");

    private final String label;

    Which(String label) {
      this.label = label;
    }

    /** For the screen. */
    public String label() {
      return label;
    }
  }
}
