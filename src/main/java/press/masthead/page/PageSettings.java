package press.masthead.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** Setting {@code masthead.pages.cache-size}: what finished pages may take of the heap. */
@ConfigurationProperties("masthead.pages")
record PageSettings(@DefaultValue("128MB") DataSize cacheSize) {}
