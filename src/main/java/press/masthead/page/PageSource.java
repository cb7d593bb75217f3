package press.masthead.page;

import java.util.Optional;

/**
 * Where readers' pages come from: each module that has some offers a source. Asked in Spring's
 * order; the first that knows the path answers. An answer must follow from the request and from
 * published content alone, never from who asks or when: it is kept until something it read changes.
 * What it reads is noted by the read sides themselves (see {@link press.masthead.changelog.Reads}),
 * also where the answer is “not mine”.
 */
public interface PageSource {

  /** The page at that path; empty if the path is not this source's. */
  Optional<Page> assemble(PageRequest request);

  /** Whether it answers for what no other source knows; there is one such source. */
  default boolean isLast() {
    return false;
  }
}
