package press.masthead.editor.link;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.http.HttpMethod;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks an address whether there is anything. */
@Component
class LinkProbe {
  private final Outside outside;

  LinkProbe(Outside outside) {
    this.outside = outside;
  }

  /**
   * What is wrong with an address, as the rest of a sentence that begins with it; empty if nothing
   * is, or if it answers but not to a program.
   */
  Optional<String> problem(URI address) {
    try {
      int status = outside.status(address, HttpMethod.HEAD);
      if (isBad(status)) {
        status = outside.status(address, HttpMethod.GET);
      }
      return isBad(status) ? Optional.of(words(status)) : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (TimeoutException | IOException e) {
      return Optional.of(words(e));
    } catch (ExecutionException e) {
      return Optional.of(words(e.getCause()));
    }
  }

  /** Some hosts refuse programs, or all who have not signed in. */
  private static boolean isBad(int status) {
    return switch (status) {
      case 401, 403, 407, 429, 451, 503 -> false;
      default -> status >= 300;
    };
  }

  /** What still sends one on has done so too often, or does not say where to. */
  private static String words(int status) {
    return status < 400 ? "is sent on and on, or to nowhere" : "answers " + status;
  }

  private String words(@Nullable Throwable cause) {
    return switch (cause) {
      case Outside.OutOfReach _ -> "leads to no place on the public internet";
      case UnknownHostException _ -> "leads to a host that is not there";
      case TimeoutException _ ->
          "does not answer within %d seconds".formatted(outside.patience().toSeconds());
      case SSLException _ -> "has no certificate that holds";
      case null, default -> "does not answer";
    };
  }
}
