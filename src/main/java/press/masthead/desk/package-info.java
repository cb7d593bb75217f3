/**
 * The newsroom's shell under {@code /desk}: layout, navigation, sign-in, staff and audit, and live
 * updates of what a screen marks {@code data-live}. Knows no story. Other modules show their
 * screens through {@link press.masthead.desk.Desk}, are reached from the navigation by offering a
 * {@link press.masthead.desk.Place}, and learn from {@link press.masthead.desk.AtDesk} who asks.
 */
@ApplicationModule(allowedDependencies = {"account", "changelog", "mail", "page", "staff", "title"})
@NullMarked
package press.masthead.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
