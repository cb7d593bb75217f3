package press.masthead.story.body;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the addresses met in HTML lead to. Whoever reads HTML says so: a saved page resolves
 * against its own address, the demo finds its pictures by name and its stories by {@code
 * story:SLUG}. What a resolver answers is still checked: an address a browser could run never
 * enters a body.
 */
public interface Addresses {

  /** The address a link leads to, or null to keep its text only. */
  @Nullable String link(String href);

  /** The picture an {@code img} shows, or null to leave it out. */
  @Nullable Source picture(String src);

  /** A picture of the library by its id, or one still outside by its address, or both. */
  record Source(@Nullable Long picture, @Nullable String src) {
    public Source {
      if (picture == null && src == null) {
        throw new IllegalArgumentException("a picture's source is an id or an address");
      }
    }
  }

  /** Takes whole addresses and paths of ours as they are; relative ones lead nowhere. */
  static Addresses asWritten() {
    return new WrittenAddresses(null);
  }

  /** Resolves relative addresses against the page's own. */
  static Addresses against(URI page) {
    return new WrittenAddresses(page);
  }
}
