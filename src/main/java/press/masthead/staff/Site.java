package press.masthead.staff;

/**
 * Where a browser is: at one of a title's hosts, by its name.
 *
 * @param host without port
 * @param origin as browsers say it, such as {@code https://courier.example}
 */
public record Site(String host, String origin) {}
