package press.masthead.staff;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a provider, who must have answered to the last letter in good time: one that trickles is not
 * waited for. Follows it nowhere else.
 */
final class OpenIdCalls {
  private static final long LONGEST = 1 << 20;

  private final HttpClient client;
  private final Duration patience;

  OpenIdCalls(Duration patience) {
    this.patience = patience;
    this.client = HttpClient.newBuilder().connectTimeout(patience).build();
  }

  /**
   * @throws IOException also where the answer takes too long, or is too long
   */
  HttpResponse<String> send(HttpRequest request) throws IOException {
    var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no answer within %d ms".formatted(patience.toMillis()), e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
