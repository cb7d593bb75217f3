/**
 * What readers say under stories, in threads of three levels, with counts that are exact at every
 * commit. {@link press.masthead.comment.Comments} is for writing, {@link
 * press.masthead.comment.Conversations} for reading, {@link press.masthead.comment.Moderation} for
 * the newsroom. Changes are logged as {@code comments:42} for story 42, and {@code
 * comments:42/count} where its count changed too.
 */
@ApplicationModule(
    allowedDependencies = {
      "account",
      "changelog",
      "desk",
      "title",
      "page",
      "staff",
      "story",
      "reader"
    })
@NullMarked
package press.masthead.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
