package press.masthead.editor;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.staff.Act;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;
import press.masthead.title.Section;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** What a newsroom decides about its title for good. */
@Service
public class TitleSettings {
  private final Titles titles;
  private final Sections sections;
  private final Audit audit;

  TitleSettings(Titles titles, Sections sections, Audit audit) {
    this.titles = titles;
    this.sections = sections;
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

  /**
   * Adds a section.
   *
   * @param parent which it stands below; null at the top
   */
  @Transactional
  public Sections.Change addSection(
      Title.Id title, Section.@Nullable Id parent, String slug, String name, Member.Id by) {
    var change = sections.add(title, parent, slug, name);
    if (change instanceof Sections.Change.Done(var id)) {
      var added = sections.tree(title).get(id);
      audit.record(
          Act.of(by, "section.add", added.key())
              .on(title)
              .with("name", name)
              .with("path", added.path()));
    }
    return change;
  }

  /** Renames or moves a section; its old addresses lead to the new ones. */
  @Transactional
  public Sections.Change changeSection(
      Section before, Section.@Nullable Id parent, String slug, String name, Member.Id by) {
    var change = sections.change(before.title(), before.id(), parent, slug, name);
    if (change instanceof Sections.Change.Done(var id)) {
      var after = sections.tree(before.title()).get(id);
      audit.record(
          Act.of(by, "section.change", after.key())
              .on(before.title())
              .with("name", name)
              .with("was named", before.name())
              .with("path", after.path())
              .with("was at", before.path()));
    }
    return change;
  }
}
