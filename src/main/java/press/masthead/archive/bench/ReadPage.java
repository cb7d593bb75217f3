package press.masthead.archive.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scored fields of one page.
 *
 * @param excerpt what a teaser shows: the standfirst, else the first paragraph
 */
record ReadPage(
    @Nullable String headline,
    @Nullable String title,
    List<String> byline,
    @Nullable String bylineText,
    @Nullable String published,
    @Nullable String language,
    @Nullable String excerpt,
    @Nullable String site,
    @Nullable String pictureUrl,
    String bodyText) {}
