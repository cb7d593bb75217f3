/** What lets a program act for a member of staff: made, shown once, used and revoked. */
@NullMarked
package press.masthead.api.token;

import org.jspecify.annotations.NullMarked;
