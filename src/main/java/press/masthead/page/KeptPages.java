package press.masthead.page;

import java.util.Collection;

/** The finished pages of this node, for what no change log tells. */
public interface KeptPages {

  /** Drops the pages on this node that read what {@code keys} name. */
  void forget(Collection<String> keys);

  /** Implemented by who holds copies of finished pages elsewhere. */
  interface Watcher {

    /** {@code keys} were forgotten on this node. Must be quick, and take no connection. */
    void forgotten(Collection<String> keys);
  }
}
