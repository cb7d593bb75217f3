package press.masthead.desk;

import press.masthead.staff.Permission;

/**
 * An entry in the desk's navigation; a module offers one as a bean.
 *
 * @param path of its first screen, below {@code /desk}
 * @param order from the start
 * @param permission who may not do this on any title does not see it
 */
public record Place(String label, String path, int order, Permission permission) {}
