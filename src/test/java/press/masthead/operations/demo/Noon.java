package press.masthead.operations.demo;

import java.time.Instant;
import press.masthead.testing.Browser;

/** When the filled demo is looked at: a Sunday noon at its place, 29 November 2026. */
final class Noon {
  static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

  private Noon() {}

  /** A visitor whose browser has that time too. */
  static Browser.Visitor visitor(int width) {
    var visitor = Browser.visitor(width);
    visitor.page().clock().setFixedTime(NOW.toEpochMilli());
    return visitor;
  }
}
