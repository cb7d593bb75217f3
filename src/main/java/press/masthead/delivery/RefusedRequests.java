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

/**
 * Says in a line why a request never got as far as any page: it cannot be read, or is too large.
 * Tells nothing of the program and repeats nothing of the request.
 */
final class RefusedRequests extends ErrorHandler {
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      @Nullable Throwable cause,
      Callback callback) {
    response.write(true, answer(status, response.getHeaders()), callback);
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
      case 500 -> "Something went wrong here. Try again in a moment.";
      default -> HttpStatus.getMessage(status) + ".";
    };
  }
}
