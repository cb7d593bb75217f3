package press.masthead.story;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.changelog.ChangeLog;
import press.masthead.staff.Act;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;
import press.masthead.staff.Newsroom;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** The newsroom's stories and what is done to them. */
@Service
public class Stories {
  private final StoryTable table;
  private final MoveTable history;
  private final StoryListTable lists;
  private final StoryMoves moves;
  private final Publication publication;
  private final Correcting correcting;
  private final Diary diary;
  private final LegalFlags legalFlags;
  private final Withdrawing withdrawing;
  private final Receipts receipts;
  private final DeskSending sending;
  private final Titles titles;
  private final ChangeLog changes;
  private final Audit audit;
  private final Clock clock;

  Stories(
      StoryTable table,
      MoveTable history,
      StoryListTable lists,
      StoryMoves moves,
      Publication publication,
      Correcting correcting,
      Diary diary,
      LegalFlags legalFlags,
      Withdrawing withdrawing,
      Receipts receipts,
      DeskSending sending,
      Titles titles,
      ChangeLog changes,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.history = history;
    this.lists = lists;
    this.moves = moves;
    this.publication = publication;
    this.correcting = correcting;
    this.diary = diary;
    this.legalFlags = legalFlags;
    this.withdrawing = withdrawing;
    this.receipts = receipts;
    this.sending = sending;
    this.titles = titles;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * When a story came out and was last updated.
   *
   * @param updated to the second, as readers are told, so that a second update within it makes no
   *     list anew that would say the same; {@code firstPublished} if the second began before that
   */
  public record Dates(Instant firstPublished, @Nullable Instant updated) {
    public Dates {
      updated = updated == null ? null : toSecond(updated, firstPublished);
    }

    /** What comes out now came out first now, or is updated now. */
    static Dates of(Story story, Instant now) {
      var first = story.firstPublished();
      return first == null ? new Dates(now, null) : new Dates(first, now);
    }

    private static Instant toSecond(Instant updated, Instant first) {
      var second = updated.truncatedTo(ChronoUnit.SECONDS);
      return second.isBefore(first) && !updated.isBefore(first) ? first : second;
    }
  }

  /** Begins a story as a draft, on the desk of who begins it. */
  @Transactional
  public Story.Id draft(Title.Id title, Content content, Member.Id by) {
    var id = table.insert(title, content, by, clock.instant());
    changes.append(Newsroom.key(title));
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
    var row = table.row(id).orElseThrow(() -> StoryMoves.none(id));
    return publication.preview(row, Dates.of(row.story(), clock.instant()));
  }

  /** Those that match, what was saved last first. */
  public List<StoryLine> list(StoryQuery query, int limit) {
    return lists.find(query, clock.instant(), limit);
  }

  /** Everything that was ever saved of the story, newest first. */
  public List<Revision> revisions(Story.Id id) {
    return lists.revisions(id);
  }

  /** What one of its revisions said. */
  public Optional<Content> revision(Story.Id id, int number) {
    return lists.content(id, number);
  }

  /** Makes what an earlier revision said the newest one. */
  @Transactional
  public Publishing restore(Take take, int number, Member.Id by) {
    return revision(take.story(), number)
        .map(content -> save(take, content, by, "as revision " + number + " was"))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "story " + take.story().value() + " has no revision " + number));
  }

  /** What was done to the story, newest first. */
  public List<Move> history(Story.Id id) {
    return history.of(id);
  }

  /**
   * Keeps {@code content} as the newest revision; what readers see stays as it is. The same content
   * again makes no revision. A story that was approved waits for approval again.
   */
  @Transactional
  public Publishing save(Take take, Content content, Member.Id by, @Nullable String note) {
    var order = Order.of(Verb.SAVE, take, by).because(note);
    var row = locked(take.story());
    var problems = moves.problems(order, row.story());
    return problems.isEmpty()
        ? new Publishing.Done(take.story(), save(order, row, content).state())
        : new Publishing.Refused(problems);
  }

  /**
   * As {@link #save(Take, Content, Member.Id, String)}, over whatever is the newest revision.
   *
   * @throws IllegalStateException if the story is in a state in which nothing can be saved
   */
  @Transactional
  public Story save(Story.Id id, Content content, Member.Id by, @Nullable String note) {
    var order = Order.newest(Verb.SAVE, id, by).because(note);
    var row = locked(id);
    moves
        .problems(order, row.story())
        .forEach(problem -> {
          throw new IllegalStateException("story " + id.value() + ": " + problem.mend());
        });
    return save(order, row, content);
  }

  private Story save(Order order, StoryTable.Row row, Content content) {
    var before = row.story();
    if (before.content().equals(content)) {
      return before;
    }
    table.addRevision(row, content, order.by(), clock.instant(), order.reason());
    var state = order.verb().after(before.state());
    if (state != before.state()) {
      table.move(before.id(), state);
    }
    var saved = locked(before.id()).story();
    if (state == before.state()) {
      changes.append(Newsroom.key(before.title()));
      audit.record(
          act(order.by(), "save", before.id(), before.title())
              .with("revision", String.valueOf(saved.revision()))
              .with("reason", order.reason()));
    } else {
      moves.record(order, before, saved);
    }
    return saved;
  }

  /**
   * Does what somebody asks for, whichever verb it is.
   *
   * @throws IllegalArgumentException for a save, which takes a content
   */
  @Transactional
  public Publishing act(Deed deed, Take take, Member.Id by) {
    var reason = orEmpty(deed.reason());
    return switch (deed.verb()) {
      case SAVE -> throw new IllegalArgumentException("a save takes a content");
      case SUBMIT -> submit(take, by);
      case SEND_BACK -> sendBack(take, by, reason);
      case APPROVE -> approve(take, by);
      case PUBLISH -> publish(take, by);
      case SCHEDULE -> at(deed, moment -> schedule(take, by, moment));
      case UNSCHEDULE -> unschedule(take, by, reason);
      case EMBARGO -> at(deed, moment -> embargo(take, by, moment, reason));
      case LIFT_EMBARGO -> liftEmbargo(take, by, reason);
      case FLAG_LEGAL -> flagLegal(take, by, reason);
      case CLEAR_LEGAL -> clearLegal(take, by, reason);
      case UPDATE -> update(take, by, reason);
      case CORRECT -> correct(take, by, orEmpty(deed.wrong()), orEmpty(deed.right()));
      case UNPUBLISH -> unpublish(take, by, reason);
      case KILL -> kill(take, by, reason, deed.notice());
      case TAKE_DOWN -> takeDown(take, by, reason);
      case SPIKE -> spike(take, by, reason);
      case UNSPIKE -> unspike(take, by);
      case SEND -> send(take, deed.desk(), deed.stage(), by, reason);
    };
  }

  private static Publishing at(Deed deed, Function<Instant, Publishing> act) {
    var at = deed.at();
    return at == null
        ? new Publishing.Refused(List.of(new Publishing.Problem("at", "give a day and a time")))
        : act.apply(at);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Hands a draft on to those who check it. */
  @Transactional
  public Publishing submit(Take take, Member.Id by) {
    return moves.go(Order.of(Verb.SUBMIT, take, by));
  }

  /** Hands it back to who writes it. */
  @Transactional
  public Publishing sendBack(Take take, Member.Id by, String reason) {
    return moves.go(Order.of(Verb.SEND_BACK, take, by).because(reason));
  }

  /** Says that this revision was read and may come out. */
  @Transactional
  public Publishing approve(Take take, Member.Id by) {
    return moves.go(Order.of(Verb.APPROVE, take, by));
  }

  /**
   * Sends it to another desk of its title, or to another stage.
   *
   * @param desk null to take it off its desk
   * @param stage one for the story's state; null for the desk's first
   */
  @Transactional
  public Publishing send(
      Take take,
      NewsDesk.@Nullable Id desk,
      Stage.@Nullable Id stage,
      Member.Id by,
      @Nullable String note) {
    var words =
        sending.words(desk, stage) + (note == null || note.isBlank() ? "" : ": " + note.strip());
    return moves.go(
        Order.of(Verb.SEND, take, by).because(words), row -> sending.send(row, desk, stage));
  }

  /** Puts aside a story that never came out. */
  @Transactional
  public Publishing spike(Take take, Member.Id by, @Nullable String reason) {
    return moves.go(Order.of(Verb.SPIKE, take, by).because(reason));
  }

  /** Takes it back as a draft. */
  @Transactional
  public Publishing unspike(Take take, Member.Id by) {
    return moves.go(Order.of(Verb.UNSPIKE, take, by));
  }

  /** Shows this revision to readers for the first time, or again after unpublishing. */
  @Transactional
  public Publishing publish(Take take, Member.Id by) {
    return publish(Order.of(Verb.PUBLISH, take, by), null);
  }

  /** As {@link #publish(Take, Member.Id)}, whatever is the newest revision. */
  @Transactional
  public Publishing publish(Story.Id id, Member.Id by) {
    return publish(Order.newest(Verb.PUBLISH, id, by), null);
  }

  /** As {@link #publish(Story.Id, Member.Id)}, for a story that came out elsewhere before. */
  @Transactional
  public Publishing publish(Story.Id id, Member.Id by, Dates dates) {
    return publish(Order.newest(Verb.PUBLISH, id, by), dates);
  }

  /**
   * Has this revision published at that moment, whatever is saved meanwhile; or as an embargo ends
   * that is put on it later.
   */
  @Transactional
  public Publishing schedule(Take take, Member.Id by, Instant at) {
    var order = Order.of(Verb.SCHEDULE, take, by).because("for " + words(take, at));
    return moves.go(order, row -> diary.schedule(row, at, by));
  }

  @Transactional
  public Publishing unschedule(Take take, Member.Id by, @Nullable String reason) {
    return moves.go(Order.of(Verb.UNSCHEDULE, take, by).because(reason), diary::unschedule);
  }

  /** Lets nobody publish the story before that moment. */
  @Transactional
  public Publishing embargo(Take take, Member.Id by, Instant until, @Nullable String note) {
    var words = "until " + words(take, until) + (note == null || note.isBlank() ? "" : ": " + note);
    return moves.go(
        Order.of(Verb.EMBARGO, take, by).because(words), row -> diary.embargo(row, until, note));
  }

  @Transactional
  public Publishing liftEmbargo(Take take, Member.Id by, String reason) {
    return moves.go(Order.of(Verb.LIFT_EMBARGO, take, by).because(reason), diary::lift);
  }

  /** Lets nobody show the story to readers before somebody has read it for legal reasons. */
  @Transactional
  public Publishing flagLegal(Take take, Member.Id by, String reason) {
    var order = Order.of(Verb.FLAG_LEGAL, take, by).because(reason);
    return moves.go(order, row -> legalFlags.raise(order, row.story()));
  }

  /** Says that this revision may come out after all. */
  @Transactional
  public Publishing clearLegal(Take take, Member.Id by, String reason) {
    return moves.go(
        Order.of(Verb.CLEAR_LEGAL, take, by).because(reason), row -> legalFlags.clear(row.story()));
  }

  /** Shows this revision of a published story. */
  @Transactional
  public Publishing update(Take take, Member.Id by, @Nullable String reason) {
    return publish(Order.of(Verb.UPDATE, take, by).because(reason), null);
  }

  /** As {@link #update(Take, Member.Id, String)}, whatever is the newest revision. */
  @Transactional
  public Publishing update(Story.Id id, Member.Id by) {
    return publish(Order.newest(Verb.UPDATE, id, by), null);
  }

  /** As {@link #update(Story.Id, Member.Id)}, for a change that was made elsewhere before. */
  @Transactional
  public Publishing update(Story.Id id, Member.Id by, Dates dates) {
    return publish(Order.newest(Verb.UPDATE, id, by), dates);
  }

  /**
   * Shows this revision of a published story, and says in public, with the date, what was wrong.
   *
   * @param wrong what readers were told
   * @param right what they should have been told
   */
  @Transactional
  public Publishing correct(Take take, Member.Id by, String wrong, String right) {
    var words = new Correction(clock.instant(), wrong.strip(), right.strip()).words();
    return moves.go(
        Order.of(Verb.CORRECT, take, by).because(words),
        row -> correcting.correct(row, Dates.of(row.story(), clock.instant()), wrong, right, by));
  }

  /** Takes a story away from readers; it stays with the newsroom. */
  @Transactional
  public Publishing unpublish(Take take, Member.Id by, @Nullable String reason) {
    return unpublish(Order.of(Verb.UNPUBLISH, take, by).because(reason));
  }

  /** As {@link #unpublish(Take, Member.Id, String)}. */
  @Transactional
  public Publishing unpublish(Story.Id id, Member.Id by) {
    return unpublish(Order.newest(Verb.UNPUBLISH, id, by));
  }

  /**
   * Takes a story back from everywhere, for good. Readers find a notice at its addresses.
   *
   * @param reason for the newsroom
   * @param notice what readers are told; null or blank for the usual words
   */
  @Transactional
  public Publishing kill(Take take, Member.Id by, String reason, @Nullable String notice) {
    return moves.go(
        Order.of(Verb.KILL, take, by).because(reason),
        row -> withdrawing.withdraw(row, Story.State.KILLED, notice));
  }

  /** As {@link #kill}, for legal reasons: readers are told that it is gone, and no more. */
  @Transactional
  public Publishing takeDown(Take take, Member.Id by, String reason) {
    return moves.go(
        Order.of(Verb.TAKE_DOWN, take, by).because(reason),
        row -> withdrawing.withdraw(row, Story.State.TAKEN_DOWN, null));
  }

  /** When each copy of a story that was killed or taken down was gone; empty if it was not. */
  public Optional<Receipt> receipt(Story.Id id) {
    return receipts.of(id);
  }

  private Publishing publish(Order order, @Nullable Dates dates) {
    return moves.go(
        order,
        row ->
            publication.publish(
                row, dates == null ? Dates.of(row.story(), clock.instant()) : dates));
  }

  private Publishing unpublish(Order order) {
    return moves.go(order, row -> publication.withdraw(row, Story.State.UNPUBLISHED));
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

  private String words(Take take, Instant at) {
    var story = table.find(take.story()).orElseThrow(() -> StoryMoves.none(take.story()));
    return TitleTime.of(titles.get(story.title())).words(at);
  }

  private static Act act(Member.Id by, String verb, Story.Id story, Title.Id title) {
    return Act.of(by, "story." + verb, "story:" + story.value()).on(title);
  }

  private StoryTable.Row locked(Story.Id id) {
    return table.lock(id).orElseThrow(() -> StoryMoves.none(id));
  }
}
