package press.masthead.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import press.masthead.changelog.Reads;

/** The versions of a story that readers had, for a page that says what was changed. */
@Service
public class Versions {
  private final VersionTable table;

  Versions(VersionTable table) {
    this.table = table;
  }

  /**
   * A version that was out.
   *
   * @param at since when
   * @param correction whether it came with one
   */
  public record Version(Instant at, boolean correction, Content content) {}

  /** The last {@code limit} of a story that is out, newest first; each unlike the one before. */
  public List<Version> of(Story.Id story, int limit) {
    Reads.note(story.bodyKey());
    var versions = new ArrayList<Version>();
    int last = 0;
    for (var row : table.of(story)) {
      if (row.revision() != last) {
        versions.addFirst(row.version());
      }
      last = row.revision();
    }
    return versions.stream().limit(limit).toList();
  }
}
