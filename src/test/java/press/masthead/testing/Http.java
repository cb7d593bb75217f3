package press.masthead.testing;

import java.net.http.HttpClient;

/** What asks a running Masthead in tests. */
public final class Http {
  private Http() {}

  /**
   * Speaks HTTP/1.1. Left to itself, the JDK's client asks a connection in the clear to go over to
   * HTTP/2; what comes in one piece with the consent to that, as a page at hand does, it loses once
   * in some hundred times, and waits for it until the connection ends.
   */
  public static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }
}
