package press.masthead.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.Passkey;

/**
 * A member's own passkeys.
 *
 * @param hasPassword without one, none can be added
 * @param name of a new one, as typed
 * @param problem what is wrong with it
 */
public record PasskeysPage(
    List<Passkey> passkeys, boolean hasPassword, String name, @Nullable String problem) {}
