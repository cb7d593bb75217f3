/**
 * What every account needs, a reader's and a member of staff's alike: passwords and how they are
 * hashed, secrets sent by mail, addresses, how often something may be tried.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package press.masthead.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
