package press.masthead.story;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.staff.Act;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;
import press.masthead.title.Title;

/** The newsroom's stories and what is done to them. */
@Service
public class Stories {
  private final StoryTable table;
  private final Publication publication;
  private final Audit audit;
  private final Clock clock;

  Stories(StoryTable table, Publication publication, Audit audit, Clock clock) {
    this.table = table;
    this.publication = publication;
    this.audit = audit;
    this.clock = clock;
  }

  /** When an archived story came out and was last changed. */
  public record Dates(Instant firstPublished, @Nullable Instant updated) {}

  /** Begins a story as a draft. */
  @Transactional
  public Story.Id draft(Title.Id title, Content content, Member.Id by) {
    var id = table.insert(title, content, by, clock.instant());
    audit.record(act(by, "draft", id, title));
    return id;
  }

  /** The story as the newsroom has it, published or not. */
  public Optional<Story> find(Story.Id id) {
    return table.find(id);
  }

  /**
   * The newest revision as readers would see it if it were published now. Writes nothing, and takes
   * no address: where another story has the one it would have, publishing numbers it.
   */
  @Transactional(readOnly = true)
  public Preview preview(Story.Id id) {
    var row = table.row(id).orElseThrow(() -> none(id));
    var first = row.story().firstPublished();
    var now = clock.instant();
    var dates = first == null ? new Dates(now, null) : new Dates(first, now);
    return publication.preview(row, dates);
  }

  /**
   * Keeps {@code content} as the newest revision; what readers see stays as it is. The same content
   * again makes no revision.
   */
  @Transactional
  public Story save(Story.Id id, Content content, Member.Id by, @Nullable String note) {
    var row = locked(id);
    if (row.story().content().equals(content)) {
      return row.story();
    }
    table.addRevision(row, content, by, clock.instant(), note);
    var saved = locked(id);
    audit.record(act(by, "save", saved).with("note", note));
    return saved.story();
  }

  /** Shows the newest revision to readers for the first time, or again after unpublishing. */
  @Transactional
  public Publishing publish(Story.Id id, Member.Id by) {
    var row = locked(id);
    var first = row.story().firstPublished();
    var now = clock.instant();
    var dates = first == null ? new Dates(now, null) : new Dates(first, now);
    return publish(Verb.PUBLISH, row, by, dates);
  }

  /** As {@link #publish}, for a story that came out elsewhere before. */
  @Transactional
  public Publishing publish(Story.Id id, Member.Id by, Dates dates) {
    return publish(Verb.PUBLISH, locked(id), by, dates);
  }

  /** Shows the newest revision of a published story. */
  @Transactional
  public Publishing update(Story.Id id, Member.Id by) {
    var row = locked(id);
    var first = row.story().firstPublished();
    var now = clock.instant();
    return publish(Verb.UPDATE, row, by, new Dates(first == null ? now : first, now));
  }

  /** As {@link #update}, for a change that was made elsewhere before. */
  @Transactional
  public Publishing update(Story.Id id, Member.Id by, Dates dates) {
    return publish(Verb.UPDATE, locked(id), by, dates);
  }

  /** Takes a story away from readers; it stays with the newsroom. */
  @Transactional
  public Publishing unpublish(Story.Id id, Member.Id by) {
    var row = locked(id);
    return recorded(publication.unpublish(row), act(by, "unpublish", row));
  }

  /**
   * Lets a published story answer, with a redirect, under a path that it had before it was
   * imported.
   *
   * @param path from the host on, beginning with a slash
   * @return false if another story has that path
   */
  @Transactional
  public boolean addFormerPath(Story.Id id, String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path: begins with a slash, not “" + path + "”");
    }
    return publication.claim(locked(id).story(), path);
  }

  private Publishing publish(Verb verb, StoryTable.Row row, Member.Id by, Dates dates) {
    var name = verb.name().toLowerCase(Locale.ROOT);
    return recorded(publication.publish(verb, row, dates), act(by, name, row));
  }

  private Publishing recorded(Publishing outcome, Act act) {
    if (!(outcome instanceof Publishing.Refused)) {
      audit.record(act);
    }
    return outcome;
  }

  private static Act act(Member.Id by, String verb, StoryTable.Row row) {
    var story = row.story();
    return act(by, verb, story.id(), story.title())
        .with("revision", String.valueOf(story.revision()));
  }

  private static Act act(Member.Id by, String verb, Story.Id story, Title.Id title) {
    return Act.of(by, "story." + verb, "story:" + story.value()).on(title);
  }

  private StoryTable.Row locked(Story.Id id) {
    return table.lock(id).orElseThrow(() -> none(id));
  }

  private static IllegalArgumentException none(Story.Id id) {
    return new IllegalArgumentException("no story " + id.value());
  }
}
