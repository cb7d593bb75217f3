package press.masthead.changelog;

import java.util.Set;
import java.util.function.Supplier;

/**
 * What a page read while it was assembled. A read side notes the key of whatever it hands out;
 * outside of an assembly a note goes nowhere. Keys are those that writers append to the {@link
 * ChangeLog}, as fine as what the reader sees: {@code story:42/teaser} is not {@code
 * story:42/body}.
 */
public final class Reads {
  /**
   * Noted beside keys that never stand in the log, because they change on this node alone. What
   * depends on them can be brought up to date by nobody once the node has been closed.
   */
  public static final String OF_THIS_NODE = "of this node";

  private static final ScopedValue<Set<String>> NOTED = ScopedValue.newInstance();

  private Reads() {}

  /** Notes that what is being assembled depends on {@code key}. */
  public static void note(String key) {
    if (NOTED.isBound()) {
      NOTED.get().add(key);
    }
  }

  /**
   * Runs {@code assembly} with every note of its thread added to {@code into}, which must bear
   * concurrent reading while that goes on.
   */
  public static <T> T into(Set<String> into, Supplier<T> assembly) {
    return ScopedValue.where(NOTED, into).call(assembly::get);
  }
}
