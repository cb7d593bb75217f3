package press.masthead.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {
  @Test
  void isOneForAHousehold() {
    assertThat(Network.of("2001:db8:0:f00d:1::7"))
        .isEqualTo(Network.of("2001:db8:0:f00d:ffff:2:3:4"))
        .isEqualTo("2001:db8:0:f00d::/64")
        .isNotEqualTo(Network.of("2001:db8:0:f00e:1::7"));
    assertThat(Network.of("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(Network.of("::ffff:192.0.2.7")).isEqualTo("::ffff:192.0.2.7");
  }

  @Test
  void isThisMachineOverEitherProtocol() {
    assertThat(Network.of("127.0.0.1")).isEqualTo(Network.of("::1")).isEqualTo("localhost");
  }
}
