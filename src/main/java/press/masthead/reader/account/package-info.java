/**
 * The reader's own pages under {@code /account}, complete without JavaScript, and what stands
 * before every page: sessions, the protection of forms, the limits. A session is opened by signing
 * in and by nothing else; who is not signed in costs the database nothing.
 */
@NullMarked
package press.masthead.reader.account;

import org.jspecify.annotations.NullMarked;
