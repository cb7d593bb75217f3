package press.masthead.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.page.Layout;

/**
 * What a reader sees where there is nothing to see.
 *
 * @param incident under which the log has more
 */
public record ErrorPage(
    Layout layout, String heading, String words, List<Card> latest, @Nullable String incident) {}
