/** Pictures: originals as received, their metadata and rights, renditions, the blob store. */
@ApplicationModule(allowedDependencies = {"changelog", "title"})
@NullMarked
package press.masthead.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
