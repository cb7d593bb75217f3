package press.masthead.staff;

import org.jspecify.annotations.Nullable;

/**
 * Someone of the newsroom.
 *
 * @param administrator of the whole publisher: may do everything on every title
 */
public record Member(
    Id id, String name, @Nullable String email, State state, boolean administrator) {

  /** Identifies a member of staff. */
  public record Id(long value) {
    /** How the audit speaks of them. */
    public String subject() {
      return "staff:" + value;
    }
  }

  /** Where an account stands. */
  public enum State {
    /** Has a link to join by, and cannot sign in yet. */
    INVITED,
    ACTIVE,
    /** Cannot sign in; what they did stays theirs. */
    SUSPENDED
  }

  /** The program itself, where no person acts. */
  public static final Id MASTHEAD = new Id(1);
}
