package press.masthead.staff;

import org.jspecify.annotations.Nullable;

/** Someone of the newsroom. */
public record Member(Id id, String name, @Nullable String email) {

  /** Identifies a member of staff. */
  public record Id(long value) {}

  /** The program itself, where no person acts. */
  public static final Id MASTHEAD = new Id(1);
}
