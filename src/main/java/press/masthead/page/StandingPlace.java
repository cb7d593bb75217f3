package press.masthead.page;

import java.nio.file.Path;

/**
 * Where {@link StandingPages} are kept, and for whom: given to a house whose next start may use
 * them.
 *
 * @param stamp the build and everything it was told; with another stamp they are no good
 * @param listening where readers are to find them, in the words of who listens
 */
public record StandingPlace(Path file, String stamp, String listening) {}
