package press.masthead.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import press.masthead.delivery.Door;
import press.masthead.delivery.Listening;
import press.masthead.page.StandingPages;
import press.masthead.page.StandingPlace;

/**
 * What is kept for the next start by the same {@link Call}, once all settings are known: nothing
 * where a door could not answer as the house does (TLS, a CDN that is to be told of keys), or would
 * look for the house elsewhere.
 *
 * @param entrance that of this start; null if there was none
 */
record NextStart(Call call, @Nullable Entrance entrance) {
  void prepare(ConfigurableApplicationContext starting) {
    var environment = starting.getEnvironment();
    if (starting instanceof GenericApplicationContext registry && mayHaveADoor(environment)) {
      var listening = listening(environment).toString();
      registry.registerBean(
          StandingPlace.class, () -> new StandingPlace(call.standing(), call.stamp(), listening));
      if (entrance != null) {
        entrance.door().ifPresent(open -> lend(registry, open));
      }
    }
  }

  /** The door is closed after the context is. */
  private static void lend(GenericApplicationContext registry, Entrance.Open open) {
    registry.registerBean(Door.class, open::door, lent -> lent.setDestroyMethodName(""));
    registry.registerBean(StandingPages.class, open::pages);
  }

  private boolean mayHaveADoor(Environment environment) {
    var binder = Binder.get(environment);
    var settings = binder.bindOrCreate("masthead", MastheadSettings.class);
    return call.leadsTo(settings, environment)
        && environment.getProperty("masthead.cdn.kind", "none").equalsIgnoreCase("none")
        && !binder.bind("server.ssl", Bindable.mapOf(String.class, String.class)).isBound();
  }

  private static Listening listening(Environment environment) {
    var headers = environment.getProperty("server.forward-headers-strategy", "none");
    return new Listening(
        environment.getProperty("server.port", Integer.class, 8080),
        environment.getProperty("server.address"),
        headers.equalsIgnoreCase("native"));
  }
}
