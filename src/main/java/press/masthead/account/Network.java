package press.masthead.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as limits care. */
public final class Network {
  private static final int IPV6_SITE_BYTES = 8;

  private Network() {}

  /** An IPv4 address, or the 64 bits of an IPv6 address that a household shares. */
  public static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr());
  }

  static String of(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), IPV6_SITE_BYTES))
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
