package press.masthead.delivery;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpStream;

/**
 * What the program answers anew each time is kept by nobody in between, unless the answer allows it
 * in so many words and sets no cookie. Said last, as the answer leaves, so that no error page and
 * no redirect can be without it.
 */
final class OwnAnswers extends HttpStream.Wrapper {
  static final String NOT_KEPT = "no-store";

  OwnAnswers(HttpStream stream) {
    super(stream);
  }

  @Override
  public void prepareResponse(HttpFields.Mutable headers) {
    super.prepareResponse(headers);
    if (!headers.contains(HttpHeader.CACHE_CONTROL) || headers.contains(HttpHeader.SET_COOKIE)) {
      headers.put(HttpHeader.CACHE_CONTROL, NOT_KEPT);
    }
  }
}
