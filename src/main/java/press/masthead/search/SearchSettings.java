package press.masthead.search;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code masthead.search.*}.
 *
 * @param folder where this node keeps its index; each node needs one of its own
 * @param verifyAfter how long after a start the checksums of its files are compared
 */
@ConfigurationProperties("masthead.search")
record SearchSettings(
    @DefaultValue("data/search") Path folder, @DefaultValue("1m") Duration verifyAfter) {}
