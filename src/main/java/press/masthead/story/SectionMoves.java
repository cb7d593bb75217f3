package press.masthead.story;

import org.springframework.stereotype.Component;
import press.masthead.changelog.ChangeLog;
import press.masthead.title.Section;
import press.masthead.title.SectionLists;

/** Stories follow their section when it moves in the tree: they are listed in all above it. */
@Component
class SectionMoves implements SectionLists {
  private final SectionListTable table;
  private final ChangeLog changes;

  SectionMoves(SectionListTable table, ChangeLog changes) {
    this.table = table;
    this.changes = changes;
  }

  @Override
  public void moved(Section section) {
    changes.append(table.relistUnder(section));
  }
}
