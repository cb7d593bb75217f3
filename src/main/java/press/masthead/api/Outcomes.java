package press.masthead.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.story.Publishing;

/** Tells a program how something that was to be done to a story came out. */
final class Outcomes {
  /** Of a verb's own form; all else that is in the way is in the story's content. */
  private static final Set<String> ASKED = Set.of("reason", "at", "wrong", "right", "verb");

  private static final Set<String> STANDING = Set.of("state", "embargo", "schedule");

  private Outcomes() {}

  /**
   * @throws NotDone if it was refused
   */
  static void require(Publishing outcome) {
    switch (outcome) {
      case Publishing.Refused refused -> throw refused(refused);
      case Publishing.Published _,
          Publishing.Unpublished _,
          Publishing.Withdrawn _,
          Publishing.Done _ -> {}
    }
  }

  static NotDone refused(Publishing.Refused refused) {
    var problems = refused.problems();
    if (problems.stream().anyMatch(problem -> problem.field().equals("revision"))) {
      return NotDone.because(Problem.Code.STALE, words(problems));
    }
    if (problems.stream().anyMatch(problem -> STANDING.contains(problem.field()))) {
      return NotDone.because(Problem.Code.CONFLICT, words(problems));
    }
    return NotDone.because(
        problems.stream()
            .map(problem -> new Problem.Error(pointer(problem.field()), problem.mend()))
            .toList());
  }

  private static String pointer(String field) {
    return switch (field) {
      case "until" -> "/at";
      case String asked when ASKED.contains(asked) -> "/" + asked;
      default -> "/content/" + field;
    };
  }

  private static String words(List<Publishing.Problem> problems) {
    return problems.stream().map(Publishing.Problem::mend).collect(Collectors.joining("; "));
  }
}
