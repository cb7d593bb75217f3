package press.masthead.account;

import java.time.Duration;

/** So many times within so long, for each key. */
public record Limit(String name, int times, Duration per) {}
