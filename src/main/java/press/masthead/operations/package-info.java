/**
 * Running the program: command line, embedded PostgreSQL, demo publisher, configuration, health.
 */
@ApplicationModule(
    allowedDependencies = {
      "changelog",
      "title",
      "staff",
      "media",
      "story",
      "story :: body",
      "reader",
      "search",
      "readership",
      "comment",
      "archive",
      "page",
      "delivery"
    })
@NullMarked
package press.masthead.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
