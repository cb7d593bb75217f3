/**
 * Who reads what: page views and what is most read.
 *
 * <p>Views are counted on the server's way out, one per reader and story and hour, and kept in a
 * log. Every count and ranking follows from that log and can be made again from it: {@link
 * press.masthead.readership.Readership}. {@link press.masthead.readership.MostRead} is what pages
 * show, with the time it was made. Nobody can be recognised in the log once a day is over.
 */
@ApplicationModule(allowedDependencies = {"changelog", "title", "page", "story"})
@NullMarked
package press.masthead.readership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
