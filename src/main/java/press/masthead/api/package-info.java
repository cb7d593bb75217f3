/**
 * What programs ask of the newsroom: stories with every verb, desks, pictures, comments, staff and
 * the audit, as JSON under {@code /api/v1}. What happens before a resource is reached, and to what
 * is refused, is {@code api.door}'s; the API is described by {@code api.describe}. It decides
 * nothing itself: the modules below do, for the desk and for programs alike.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "comment",
      "desk",
      "editor",
      "editor :: writing",
      "media",
      "page",
      "reader",
      "site",
      "staff",
      "story",
      "story :: body",
      "title"
    })
@NullMarked
package press.masthead.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
