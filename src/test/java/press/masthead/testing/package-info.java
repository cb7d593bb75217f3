/** What the tests share: one PostgreSQL a JVM, cloned databases, the running application. */
@NullMarked
package press.masthead.testing;

import org.jspecify.annotations.NullMarked;
