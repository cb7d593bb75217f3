package press.masthead.search;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code masthead.search.*}.
 *
 * @param folder where this node keeps its index; each node needs one of its own
 */
@ConfigurationProperties("masthead.search")
record SearchSettings(@DefaultValue("data/search") Path folder) {}
