package press.masthead.api.door;

import java.util.List;

/** Something was not done; the problem says why. Thrown on the way out to the program alone. */
public final class NotDone extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  private NotDone(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  public static NotDone because(Problem.Code code, String detail) {
    return new NotDone(Problem.of(code, detail, List.of()));
  }

  /** Something that was sent has to be mended. */
  public static NotDone because(List<Problem.Error> errors) {
    return new NotDone(
        Problem.of(
            Problem.Code.INVALID, "Mend what stands in errors, then send it again.", errors));
  }

  public static NotDone because(String pointer, String detail) {
    return because(List.of(new Problem.Error(pointer, detail)));
  }

  public static NotDone notThere() {
    return because(
        Problem.Code.NOT_FOUND,
        "It does not exist, or is of a title that this token or its member has nothing to do"
            + " with.");
  }

  Problem problem() {
    return problem;
  }
}
