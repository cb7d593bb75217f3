package press.masthead.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.story.Story;

/**
 * What became of one file.
 *
 * @param reason why it was refused and what to do; null unless it was
 * @param remarks what the page says that the story could not carry, or that had to be supplied
 * @param kept parts of the page that no story has a place for, kept in the import's record
 */
public record ImportItem(
    String path,
    Outcome outcome,
    Story.@Nullable Id story,
    @Nullable String reason,
    List<String> remarks,
    List<String> kept) {

  /** The ways a file can go. */
  public enum Outcome {
    IMPORTED,
    UPDATED,
    UNCHANGED,
    REFUSED
  }

  public ImportItem {
    remarks = List.copyOf(remarks);
    kept = List.copyOf(kept);
  }

  static ImportItem unchanged(String path, Story.Id story) {
    return new ImportItem(path, Outcome.UNCHANGED, story, null, List.of(), List.of());
  }

  static ImportItem refused(String path, String reason) {
    return new ImportItem(path, Outcome.REFUSED, null, reason, List.of(), List.of());
  }
}
