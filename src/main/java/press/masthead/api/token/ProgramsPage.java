package press.masthead.api.token;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The programs of a newsroom.
 *
 * @param older where the list goes on; null if this is all
 */
public record ProgramsPage(List<TokenRow> programs, @Nullable String older) {}
