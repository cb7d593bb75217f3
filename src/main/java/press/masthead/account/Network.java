package press.masthead.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/** Where a request comes from, as far as limits care, in a form that people know. */
public final class Network {
  private Network() {}

  /** An IPv4 address, or the 64 bits of an IPv6 address that a household shares. */
  public static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr());
  }

  static String of(String text) {
    try {
      var address = InetAddress.ofLiteral(text);
      if (address.isLoopbackAddress()) {
        return "localhost";
      }
      return address instanceof Inet6Address six ? site(ByteBuffer.wrap(six.getAddress())) : text;
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static String site(ByteBuffer six) {
    return "%x:%x:%x:%x::/64"
        .formatted(
            Short.toUnsignedInt(six.getShort()),
            Short.toUnsignedInt(six.getShort()),
            Short.toUnsignedInt(six.getShort()),
            Short.toUnsignedInt(six.getShort()));
  }
}
