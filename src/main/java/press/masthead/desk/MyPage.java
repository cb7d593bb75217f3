package press.masthead.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.OpenIdLink;

/**
 * A member's own account.
 *
 * @param passkeys how many
 * @param hasPassword false for who came by another way and never chose one
 * @param openId who else can be asked at the door; null if nobody
 * @param link with that one; null if there is none
 * @param more what else of theirs there is elsewhere
 * @param form which form a problem concerns; empty if none
 * @param problem what is wrong
 */
public record MyPage(
    int passkeys,
    boolean hasAuthenticator,
    boolean hasPassword,
    @Nullable String openId,
    @Nullable OpenIdLink link,
    List<DeskSessions.Open> sessions,
    List<OfMine> more,
    String form,
    @Nullable String problem) {

  public @Nullable String problemOf(String form) {
    return form.equals(this.form) ? problem : null;
  }
}
