package press.masthead.editor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.staff.Act;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** What a newsroom decides about its title once and for all. */
@Service
public class TitleSettings {
  private final Titles titles;
  private final Audit audit;

  TitleSettings(Titles titles, Audit audit) {
    this.titles = titles;
    this.audit = audit;
  }

  /** Lets readers see which versions of stories were out, or keeps that from them. */
  @Transactional
  public void showVersions(Title.Id title, boolean show, Member.Id by) {
    titles.showVersions(title, show);
    audit.record(
        Act.of(by, "title.show-versions", "title:" + title.value())
            .on(title)
            .with("show", show ? "yes" : "no"));
  }
}
