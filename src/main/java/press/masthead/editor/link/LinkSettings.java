package press.masthead.editor.link;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code masthead.links.*}.
 *
 * @param asked whether links are asked at all; not where the house has no way out
 * @param patience how long one may take to answer
 */
@ConfigurationProperties("masthead.links")
record LinkSettings(@DefaultValue("true") boolean asked, @DefaultValue("8s") Duration patience) {}
