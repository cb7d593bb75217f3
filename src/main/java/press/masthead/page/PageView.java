package press.masthead.page;

import press.masthead.title.Title;

/**
 * One page on its way to a reader.
 *
 * @param subject what it counts for, from {@link Page.Document#subject()}
 * @param address the reader's network address
 * @param agent the user agent, or empty
 * @param purpose what prefetching browsers say of their request, or empty
 */
public record PageView(
    Title.Id title, String subject, String address, String agent, String purpose) {

  /** Told of every view, on the way out: must be quick and must not throw. */
  public interface Counter {
    void count(PageView view);
  }
}
