package press.masthead.desk;

/**
 * Something else that every member of staff has; a module offers one as a bean, and the member's
 * own page leads there.
 *
 * @param words what it is, in a sentence
 * @param link what the link says
 */
public record OfMine(String heading, String words, String path, String link) {}
