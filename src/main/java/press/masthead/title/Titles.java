package press.masthead.title;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.changelog.ChangeLog;
import press.masthead.changelog.Reads;

/** The publisher's titles. Reading is from memory, as of the last change. */
@Service
public class Titles {
  private final TitleTable table;
  private final TitleMemory memory;
  private final ChangeLog changes;

  Titles(TitleTable table, TitleMemory memory, ChangeLog changes) {
    this.table = table;
    this.memory = memory;
    this.changes = changes;
  }

  /** Founds a title; its hosts must be free. */
  @Transactional
  public Title.Id found(NewTitle title) {
    var id = table.insert(title);
    changes.append("titles");
    return id;
  }

  @Transactional
  public void setPublisher(String name) {
    table.setPublisher(name);
    changes.append("titles");
  }

  @Transactional
  public void setImprint(Title.Id title, String imprint) {
    table.setImprint(title, imprint);
    changes.append("titles");
  }

  /** Lets readers see which versions of its stories were out, or keeps that from them. */
  @Transactional
  public void showVersions(Title.Id title, boolean show) {
    table.showVersions(title, show);
    changes.append("titles");
  }

  @Transactional
  public void setIssues(Title.Id title, IssueRule issues) {
    table.setIssues(title, issues);
    changes.append("titles");
  }

  /** The publisher's name; “Masthead” until it has one. */
  public String publisher() {
    Reads.note("titles");
    return memory.current().publisher();
  }

  /** In the order of their founding. */
  public List<Title> all() {
    Reads.note("titles");
    return memory.titles();
  }

  public Optional<Title> find(Title.Id id) {
    return all().stream().filter(title -> title.id().equals(id)).findFirst();
  }

  /**
   * The title with that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Title get(Title.Id id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no title " + id.value()));
  }

  public Optional<Title> bySlug(String slug) {
    return all().stream().filter(title -> title.slug().equals(slug)).findFirst();
  }

  /** By the host a reader asked for, without port; any of the title's hosts. */
  public Optional<Title> byHost(String host) {
    Reads.note("titles");
    return memory.current().titleOf(host);
  }
}
