package press.masthead.staff;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code masthead.desk.openid.*}: who else is asked at the desk's door who somebody is.
 *
 * @param issuer the provider, as it calls itself; null where nobody is asked
 * @param clientId the house, as the provider calls it
 * @param clientSecret shows the provider that it is the house that asks
 * @param name of the provider, as the newsroom knows it; its host if blank
 */
@ConfigurationProperties("masthead.desk.openid")
record OpenIdSettings(
    @Nullable URI issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("") String name) {

  private static final int LONGEST_NAME = 60;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  OpenIdSettings {
    if (issuer == null || issuer.toString().isBlank()) {
      issuer = null;
      require(
          clientId.isBlank() && clientSecret.isBlank() && name.isBlank(),
          "issuer must name the provider: without it nobody can be asked."
              + " Take the other settings of masthead.desk.openid away if nobody is to be");
    } else {
      require(
          isFit(issuer) && issuer.getRawQuery() == null && issuer.getRawFragment() == null,
          "issuer must be the address that the provider calls itself by, such as"
              + " https://login.example.com, not “"
              + issuer
              + "”; http only at localhost");
      require(!clientId.isBlank(), "client-id must be what the provider calls this installation");
      require(!clientSecret.isBlank(), "client-secret must be the one the provider gave you");
      name = name.isBlank() ? issuer.getHost() : name.strip();
      require(name.length() <= LONGEST_NAME, "name must fit on a button: at most 60 letters");
    }
  }

  /** Whether what is said there is said to nobody else. */
  static boolean isFit(@Nullable URI address) {
    return address != null
        && address.getHost() != null
        && address.getRawUserInfo() == null
        && ("https".equals(address.getScheme())
            || "http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
  }

  private static void require(boolean right, String words) {
    if (!right) {
      throw new IllegalArgumentException("masthead.desk.openid." + words);
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "OpenIdSettings[issuer=" + issuer + ", clientId=" + clientId + ", name=" + name + "]";
  }
}
