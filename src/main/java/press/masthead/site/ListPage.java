package press.masthead.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.page.Layout;

/**
 * An author's or a topic's stories.
 *
 * @param kind what it is, such as “Topic”
 * @param words what is to be said about it
 * @param further where those that do not stand here are found; null if none is missing
 */
public record ListPage(
    Layout layout,
    String kind,
    String name,
    @Nullable String role,
    @Nullable String words,
    List<Card> cards,
    @Nullable String further) {}
