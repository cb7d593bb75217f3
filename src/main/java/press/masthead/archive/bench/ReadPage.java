package press.masthead.archive.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scored fields of one page. */
record ReadPage(
    @Nullable String headline,
    List<String> byline,
    @Nullable String published,
    @Nullable String language,
    @Nullable String standfirst,
    @Nullable String site,
    @Nullable String pictureUrl,
    String bodyText) {}
