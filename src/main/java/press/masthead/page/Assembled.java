package press.masthead.page;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * That a page was assembled, and how long that took: for the JDK's flight recorder, and free of
 * charge while that does not run.
 */
@Name(Assembled.NAME)
@Label("Page assembled")
@Description("A page was not at hand and was assembled from what is published")
@Category("Masthead")
@StackTrace(false)
public final class Assembled extends Event {
  public static final String NAME = "press.masthead.Assembled";

  @Label("Title")
  final String title;

  @Label("Path")
  final String path;

  Assembled(PageRequest request) {
    title = request.title().slug();
    path = request.path();
  }
}
