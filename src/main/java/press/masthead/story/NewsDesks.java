package press.masthead.story;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.changelog.ChangeLog;
import press.masthead.staff.Act;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;
import press.masthead.staff.Newsroom;
import press.masthead.title.Title;

/** The desks of a title's newsroom, the stages of their queues, and who belongs to them. */
@Service
public class NewsDesks {
  private static final int LONGEST_NAME = 40;
  private static final int MOST_DESKS = 40;
  private static final int MOST_STAGES = 12;

  private final NewsDeskTable table;
  private final ChangeLog changes;
  private final Audit audit;

  NewsDesks(NewsDeskTable table, ChangeLog changes, Audit audit) {
    this.table = table;
    this.changes = changes;
    this.audit = audit;
  }

  /** How a change came out. */
  public sealed interface Change {
    record Done(NewsDesk.Id desk) implements Change {}

    /** Words that say how to mend it. */
    record Refused(String mend) implements Change {}
  }

  /** Those of the titles, each title's in its order. */
  public List<NewsDesk> of(Collection<Title.Id> titles) {
    return table.of(titles);
  }

  public Optional<NewsDesk> find(NewsDesk.Id id) {
    return table.find(id);
  }

  /** Those that the member belongs to, each title's in its order. */
  public List<NewsDesk> of(Member.Id member) {
    return table.of(member);
  }

  public Set<Member.Id> members(NewsDesk.Id desk) {
    return table.members(desk);
  }

  /** How many stories stand at each of the desk's stages; those where none does are left out. */
  public List<Count> counts(NewsDesk.Id desk) {
    return table.counts(desk);
  }

  /**
   * @param stage null for those on the desk at none
   */
  public record Count(Stage.@Nullable Id stage, int stories) {}

  /** Where the story stands; empty if on no desk. */
  public Optional<Standing> standing(Story.Id story) {
    return table.standing(story);
  }

  /** Adds a desk, behind the others, with a stage for each state. */
  @Transactional
  public Change add(Title.Id title, String name, Member.Id by) {
    var desks = table.lock(title);
    var problem = problem(name, desks.stream().map(NewsDesk::name).toList());
    if (problem.isEmpty() && desks.size() >= MOST_DESKS) {
      problem = Optional.of("a title has at most " + MOST_DESKS + " desks");
    }
    if (problem.isPresent()) {
      return new Change.Refused(problem.get());
    }
    var desk = table.insert(title, name.strip());
    table.insertStage(desk, "Writing", Story.State.DRAFT);
    table.insertStage(desk, "Subbing", Story.State.SUBMITTED);
    table.insertStage(desk, "Ready", Story.State.APPROVED);
    return done(act(by, "desk.add", title, desk).with("name", name.strip()), desk);
  }

  @Transactional
  public Change rename(NewsDesk.Id id, String name, Member.Id by) {
    var desk = required(id);
    var others =
        table.lock(desk.title()).stream()
            .filter(each -> !each.id().equals(id))
            .map(NewsDesk::name)
            .toList();
    var problem = problem(name, others);
    if (problem.isPresent()) {
      return new Change.Refused(problem.get());
    }
    table.rename(id, name.strip());
    return done(
        act(by, "desk.rename", desk.title(), id)
            .with("before", desk.name())
            .with("name", name.strip()),
        id);
  }

  /** Puts it before the desk that stands before it; the first one stays. */
  @Transactional
  public Change raise(NewsDesk.Id id, Member.Id by) {
    var desk = required(id);
    table.lock(desk.title());
    table.raise(id);
    return done(act(by, "desk.raise", desk.title(), id), id);
  }

  /** Its stories stay, on no desk. */
  @Transactional
  public Change remove(NewsDesk.Id id, Member.Id by) {
    var desk = required(id);
    table.lock(desk.title());
    table.close(id);
    var stories = table.clear(id);
    table.delete(id);
    return done(
        act(by, "desk.remove", desk.title(), id)
            .with("name", desk.name())
            .with("stories", String.valueOf(stories)),
        id);
  }

  /** Adds a stage behind the others. Stories on the desk that had none to stand at go there. */
  @Transactional
  public Change addStage(NewsDesk.Id id, String name, Story.State state, Member.Id by) {
    if (!Stage.STATES.contains(state)) {
      return new Change.Refused("a stage is for drafts, submitted or approved stories");
    }
    var desk = locked(id);
    var problem = problem(name, desk.stages().stream().map(Stage::name).toList());
    if (problem.isEmpty() && desk.stages().size() >= MOST_STAGES) {
      problem = Optional.of("a desk has at most " + MOST_STAGES + " stages");
    }
    if (problem.isPresent()) {
      return new Change.Refused(problem.get());
    }
    var stage = table.insertStage(id, name.strip(), state);
    table.fill(id, stage, state);
    return done(stageAct(by, "add-stage", desk, name.strip()), id);
  }

  @Transactional
  public Change renameStage(NewsDesk.Id id, Stage.Id stage, String name, Member.Id by) {
    var desk = locked(id);
    var before = desk.stage(stage);
    if (before.isEmpty()) {
      return gone();
    }
    var others =
        desk.stages().stream().filter(each -> !each.id().equals(stage)).map(Stage::name).toList();
    var problem = problem(name, others);
    if (problem.isPresent()) {
      return new Change.Refused(problem.get());
    }
    table.renameStage(stage, name.strip());
    return done(
        stageAct(by, "rename-stage", desk, name.strip()).with("before", before.get().name()), id);
  }

  /** Puts it before the stage that stands before it; the first one stays. */
  @Transactional
  public Change raiseStage(NewsDesk.Id id, Stage.Id stage, Member.Id by) {
    var desk = locked(id);
    if (desk.stage(stage).isEmpty()) {
      return gone();
    }
    table.raiseStage(stage);
    return done(stageAct(by, "raise-stage", desk, desk.stage(stage).orElseThrow().name()), id);
  }

  /** Its stories go to the desk's first other stage for their state, or to none. */
  @Transactional
  public Change removeStage(NewsDesk.Id id, Stage.Id stage, Member.Id by) {
    var desk = locked(id);
    if (desk.stage(stage).isEmpty()) {
      return gone();
    }
    table.close(id);
    var stories = table.clearStage(stage);
    table.deleteStage(stage);
    return done(
        stageAct(by, "remove-stage", desk, desk.stage(stage).orElseThrow().name())
            .with("stories", String.valueOf(stories)),
        id);
  }

  /** Lets just these belong to the desk. */
  @Transactional
  public Change setMembers(NewsDesk.Id id, Set<Member.Id> members, Member.Id by) {
    var desk = locked(id);
    var before = table.members(id);
    for (var member : members) {
      if (!before.contains(member)) {
        table.join(id, member);
        record(act(by, "desk.join", desk.title(), id).with("member", member.subject()));
      }
    }
    for (var member : before) {
      if (!members.contains(member)) {
        table.leave(id, member);
        record(act(by, "desk.leave", desk.title(), id).with("member", member.subject()));
      }
    }
    return new Change.Done(id);
  }

  private Change done(Act act, NewsDesk.Id desk) {
    record(act);
    return new Change.Done(desk);
  }

  private void record(Act act) {
    changes.append(Newsroom.key(Objects.requireNonNull(act.title())));
    audit.record(act);
  }

  private static Change gone() {
    return new Change.Refused("somebody removed this stage meanwhile");
  }

  private static Optional<String> problem(String name, List<String> others) {
    var stripped = name.strip();
    if (stripped.isEmpty()) {
      return Optional.of("give it a name");
    }
    if (stripped.codePointCount(0, stripped.length()) > LONGEST_NAME) {
      return Optional.of("give it a name of at most " + LONGEST_NAME + " characters");
    }
    return others.stream().anyMatch(stripped::equalsIgnoreCase)
        ? Optional.of("there is a “" + stripped + "” already: choose another name")
        : Optional.empty();
  }

  private NewsDesk locked(NewsDesk.Id id) {
    table.lock(required(id).title());
    return required(id);
  }

  private NewsDesk required(NewsDesk.Id id) {
    return table.find(id).orElseThrow(() -> new IllegalArgumentException("no desk " + id.value()));
  }

  private static Act stageAct(Member.Id by, String verb, NewsDesk desk, String stage) {
    return act(by, "desk." + verb, desk.title(), desk.id()).with("stage", stage);
  }

  private static Act act(Member.Id by, String verb, Title.Id title, NewsDesk.Id desk) {
    return Act.of(by, verb, desk.subject()).on(title);
  }
}
