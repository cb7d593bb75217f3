package press.masthead.operations;

import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * How the house is begun, before its arguments are read: picocli and Spring take a second to wake.
 *
 * @param call null where its words do not tell enough
 * @param entrance null where nothing could be opened yet
 */
record Beginning(@Nullable Call call, @Nullable Entrance entrance) {
  static final Beginning NONE = new Beginning(null, null);

  /**
   * @param quiet as for {@link Entrance#open}
   */
  static Beginning of(Class<?> application, Future<?> quiet, String... arguments) {
    return Call.of(application, arguments)
        .map(call -> new Beginning(call, Entrance.open(call, quiet)))
        .orElse(NONE);
  }

  /** As {@link Entrance#letReadersIn}, where there is an entrance. */
  void letReadersIn() {
    if (entrance != null) {
      entrance.letReadersIn();
    }
  }
}
