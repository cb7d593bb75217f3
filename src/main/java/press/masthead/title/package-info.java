/**
 * The publisher and its titles: hosts, time zone, section tree, navigation, imprint, issue rule,
 * design tokens. Every address that a section ever had goes on answering.
 */
@ApplicationModule(allowedDependencies = {"changelog"})
@NullMarked
package press.masthead.title;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
