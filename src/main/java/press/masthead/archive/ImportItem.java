package press.masthead.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Story;

/**
 * What became of one file.
 *
 * @param reason why it was refused and what to do; null unless it was
 * @param remarks what the page says that the story could not carry, or that had to be supplied
 */
public record ImportItem(
    String path,
    Outcome outcome,
    Story.@Nullable Id story,
    @Nullable String reason,
    List<String> remarks) {

  /** The ways a file can go. */
  public enum Outcome {
    IMPORTED,
    UPDATED,
    UNCHANGED,
    REFUSED
  }

  public ImportItem {
    remarks = List.copyOf(remarks);
  }

  static ImportItem refused(String path, String reason) {
    return new ImportItem(path, Outcome.REFUSED, null, reason, List.of());
  }
}
