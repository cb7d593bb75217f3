package press.masthead.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps Spring from telling in its own way why the house does not open; {@link Trouble} does. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OpeningReporter implements SpringBootExceptionReporter {
  OpeningReporter(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    return House.isOpening();
  }
}
