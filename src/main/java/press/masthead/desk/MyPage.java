package press.masthead.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member's own account.
 *
 * @param passkeys how many
 * @param more what else of theirs there is elsewhere
 * @param form which form a problem concerns; empty if none
 * @param problem what is wrong
 */
public record MyPage(
    int passkeys,
    boolean hasAuthenticator,
    List<DeskSessions.Open> sessions,
    List<OfMine> more,
    String form,
    @Nullable String problem) {

  public @Nullable String problemOf(String form) {
    return form.equals(this.form) ? problem : null;
  }
}
