package press.masthead.editor.link;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which machines may be asked. */
interface Reach {
  boolean allows(InetAddress address, int port);

  /**
   * Those of the public internet, at the usual ports: what IANA's registries of special-purpose
   * addresses call globally reachable, in the ranges that are given out.
   */
  Reach PUBLIC = (address, port) -> (port == 80 || port == 443) && isPublic(address);

  private static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublicFour(bytes) : isPublicSix(bytes);
  }

  private static boolean isPublicFour(byte[] bytes) {
    int a = bytes[0] & 255;
    int b = bytes[1] & 255;
    int c = bytes[2] & 255;
    return switch (a) {
      case 0, 10, 127 -> false;
      case 100 -> b < 64 || b > 127;
      case 169 -> b != 254;
      case 172 -> b < 16 || b > 31;
      case 192 -> !(b == 168 || (b == 0 && (c == 0 || c == 2)) || (b == 88 && c == 99));
      case 198 -> !(b == 18 || b == 19 || (b == 51 && c == 100));
      case 203 -> !(b == 0 && c == 113);
      default -> a < 224;
    };
  }

  /** 2000::/3, without 2001::/23, 2001:db8::/32, 2002::/16 and 3fff::/20. */
  private static boolean isPublicSix(byte[] bytes) {
    int first = (bytes[0] & 255) << 8 | (bytes[1] & 255);
    int second = (bytes[2] & 255) << 8 | (bytes[3] & 255);
    return switch (first) {
      case 0x2001 -> second > 0x1ff && second != 0xdb8;
      case 0x2002 -> false;
      case 0x3fff -> second > 0xfff;
      default -> first >= 0x2000 && first <= 0x3fff;
    };
  }
}
