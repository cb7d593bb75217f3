package press.masthead.page;

import java.util.Collection;

/** The finished pages of this node, for what no change log tells. */
public interface KeptPages {

  /** Drops the pages on this node that read what {@code keys} name. */
  void forget(Collection<String> keys);
}
