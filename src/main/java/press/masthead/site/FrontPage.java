package press.masthead.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.page.Layout;
import press.masthead.readership.MostReadList;
import press.masthead.title.Section;

/** The home page or a section's front. */
public record FrontPage(
    Layout layout,
    List<Section> trail,
    List<Section> below,
    @Nullable Card lead,
    List<Card> beside,
    List<Card> latest,
    @Nullable Strip opinion,
    List<Strip> strips,
    MostReadList mostRead) {

  /** A section's part of it. */
  public record Strip(Section section, List<Card> cards) {}

  public boolean isEmpty() {
    return lead == null;
  }
}
