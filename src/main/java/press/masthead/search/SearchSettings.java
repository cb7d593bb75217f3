package press.masthead.search;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code masthead.search.*}.
 *
 * @param folder where this node keeps its index; each node needs one of its own
 * @param index whether this process keeps the index; a command beside a running program does not
 */
@ConfigurationProperties("masthead.search")
record SearchSettings(
    @DefaultValue("data/search") Path folder, @DefaultValue("true") boolean index) {}
