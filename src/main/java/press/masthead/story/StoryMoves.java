package press.masthead.story;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import press.masthead.changelog.ChangeLog;
import press.masthead.staff.Act;
import press.masthead.staff.Audit;
import press.masthead.staff.Newsroom;
import press.masthead.title.Titles;

/** Does what the table of moves allows, to a story that nobody else moves meanwhile. */
@Component
class StoryMoves {
  private final StoryTable stories;
  private final MoveTable table;
  private final Checks checks;
  private final Titles titles;
  private final ChangeLog changes;
  private final Audit audit;
  private final Clock clock;

  StoryMoves(
      StoryTable stories,
      MoveTable table,
      Checks checks,
      Titles titles,
      ChangeLog changes,
      Audit audit,
      Clock clock) {
    this.stories = stories;
    this.table = table;
    this.checks = checks;
    this.titles = titles;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /** StoryMoves the story to where the verb leads. */
  Publishing go(Order order) {
    return go(
        order,
        row -> {
          var state = order.verb().after(row.story().state());
          stories.move(row.story().id(), state);
          return new Publishing.Done(row.story().id(), state);
        });
  }

  /** Does {@code deed}, which leaves the story where the verb leads, or refuses. */
  Publishing go(Order order, Function<StoryTable.Row, Publishing> deed) {
    var row = stories.lock(order.story()).orElseThrow(() -> none(order.story()));
    return go(order, row, deed);
  }

  /** As {@link #go(Order, Function)}, to a story that is locked already. */
  Publishing go(Order order, StoryTable.Row row, Function<StoryTable.Row, Publishing> deed) {
    var problems = problems(order, row.story());
    var outcome = problems.isEmpty() ? deed.apply(row) : new Publishing.Refused(problems);
    if (!(outcome instanceof Publishing.Refused)) {
      record(order, row.story(), row.story());
    }
    return outcome;
  }

  /**
   * Writes down what was done.
   *
   * @param before for the state it was in
   * @param now for the revision it concerns
   */
  void record(Order order, Story before, Story now) {
    var verb = order.verb();
    var state = verb.after(before.state());
    var passedOver = isChecked(order) ? checks.passedOver(now) : "";
    table.insert(
        now.id(),
        new Move(
            clock.instant(),
            order.by(),
            verb,
            state,
            now.revision(),
            reason(order.reason(), passedOver)));
    changes.append(Newsroom.key(now.title()));
    audit.record(
        Act.of(order.by(), "story." + word(verb), "story:" + now.id().value())
            .on(now.title())
            .with("revision", String.valueOf(now.revision()))
            .with("reason", order.reason())
            .with("in-spite-of", passedOver.isEmpty() ? null : passedOver));
  }

  private static @Nullable String reason(@Nullable String reason, String passedOver) {
    if (passedOver.isEmpty()) {
      return reason;
    }
    var inSpite = "in spite of: " + passedOver;
    return reason == null ? inSpite : reason + " (" + inSpite + ")";
  }

  /** What stands in the way, by the story's state and newest revision. */
  List<Publishing.Problem> problems(Order order, Story story) {
    var problems = new ArrayList<Publishing.Problem>();
    order.verb().refusedFrom(story.state()).ifPresent(problems::add);
    if (problems.isEmpty()) {
      overtaken(order, story).ifPresent(problems::add);
      heldBack(order, story).ifPresent(problems::add);
      LegalFlags.problem(order.verb(), story).ifPresent(problems::add);
    }
    if (problems.isEmpty() && isChecked(order)) {
      problems.addAll(checks.problems(story));
    }
    if (order.verb().reason() == Verb.Reason.REQUIRED && order.reason() == null) {
      problems.add(new Publishing.Problem("reason", "say why: it is kept with the story"));
    }
    return problems;
  }

  private static Optional<Publishing.Problem> overtaken(Order order, Story story) {
    var seen = order.revision();
    return seen == null || seen == story.revision() || !order.verb().isAboutTheText()
        ? Optional.empty()
        : Optional.of(
            new Publishing.Problem(
                "revision",
                "somebody saved revision %d meanwhile, and you saw revision %d: read it first"
                    .formatted(story.revision(), seen)));
  }

  private Optional<Publishing.Problem> heldBack(Order order, Story story) {
    var embargo = story.embargo();
    return order.verb() != Verb.PUBLISH
            || embargo == null
            || !clock.instant().isBefore(embargo.until())
        ? Optional.empty()
        : Optional.of(
            new Publishing.Problem(
                "embargo",
                "an embargo holds it back until %s: schedule it for then"
                    .formatted(TitleTime.of(titles.get(story.title())).words(embargo.until()))));
  }

  /** What the program takes over came out elsewhere as it was. */
  private static boolean isChecked(Order order) {
    return order.revision() != null && order.verb().showsTheText();
  }

  private static String word(Verb verb) {
    return verb.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static IllegalArgumentException none(Story.Id story) {
    return new IllegalArgumentException("no story " + story.value());
  }
}
