package press.masthead.delivery;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where readers' requests come in.
 *
 * @param host the address; null for all of this machine's
 * @param forwarded whether a proxy says for whom it asks
 */
public record Listening(int port, @Nullable String host, boolean forwarded) {

  InetSocketAddress address() {
    return host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
  }

  /** For keeping it; {@link #parse} reads it. */
  @Override
  public String toString() {
    return port + " " + forwarded + " " + (host == null ? "" : host);
  }

  public static Listening parse(String text) {
    var parts = text.split(" ", 3);
    return new Listening(
        Integer.parseInt(parts[0]),
        parts[2].isEmpty() ? null : parts[2],
        Boolean.parseBoolean(parts[1]));
  }
}
