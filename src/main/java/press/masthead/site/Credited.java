package press.masthead.site;

import org.jspecify.annotations.Nullable;

/** A name in the byline; {@code path} leads to the author's page where it is one of ours. */
public record Credited(String name, @Nullable String path) {}
