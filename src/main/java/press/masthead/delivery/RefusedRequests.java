package press.masthead.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in a line why a request never got as far as any page: it cannot be read, or is too large.
 * Tells nothing of the program and repeats nothing of the request.
 */
final class RefusedRequests extends ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);

  /** In seconds. */
  private static final String RETRY_AFTER = "5";

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      @Nullable Throwable cause,
      Callback callback) {
    int said = status == 500 && isClosing(request) ? 503 : status;
    if (said == 503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER);
    }
    if (status >= 500) {
      LOG.warn("{} at {}", said, request.getHttpURI().getPath(), cause);
    }
    response.setStatus(said);
    response.write(true, answer(said, response.getHeaders()), callback);
  }

  /** What is met then, such as a thread pool that takes nothing more, is nobody's mistake. */
  private static boolean isClosing(Request request) {
    var connector = request.getConnectionMetaData().getConnector();
    return connector.isShutdown() || !connector.getServer().isRunning();
  }

  private static ByteBuffer answer(int status, HttpFields.Mutable headers) {
    headers.put(HttpHeader.CACHE_CONTROL, OwnAnswers.NOT_KEPT);
    headers.put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    headers.put("X-Content-Type-Options", "nosniff");
    var words = status + " " + words(status) + "\n";
    return ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8));
  }

  private static String words(int status) {
    return switch (status) {
      case 400 -> "This request cannot be read.";
      case 408 -> "The rest of this request did not arrive in time.";
      case 413 -> "This is more than can be taken at once.";
      case 414 -> "This address is too long.";
      case 431 -> "This request says too much about itself. Deleting this site’s cookies may help.";
      case 503 -> "This site cannot answer at the moment. Try again in a moment.";
      case 500 -> "Something went wrong here. Try again in a moment.";
      default -> HttpStatus.getMessage(status) + ".";
    };
  }
}
