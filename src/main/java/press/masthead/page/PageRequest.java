package press.masthead.page;

import press.masthead.title.Title;

/**
 * What is asked for.
 *
 * @param path decoded, beginning with a slash, without a query
 */
public record PageRequest(Title title, String path) {}
