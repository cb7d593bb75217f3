package press.masthead.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import press.masthead.changelog.Freshness;
import press.masthead.delivery.Dressed.Answer;
import press.masthead.delivery.purge.CdnFields;
import press.masthead.page.AssetAnswer;
import press.masthead.page.FinishedPage;
import press.masthead.page.PageView;
import press.masthead.title.Title;

/** Puts a finished page on the wire: negotiation, validators, counting. Waits for nothing. */
@Component
class Sending {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final HttpField ALWAYS_SECURE =
      new PreEncodedHttpField(
          HttpHeader.STRICT_TRANSPORT_SECURITY, SecurityHeaders.STRICT_TRANSPORT);

  private final List<PageView.Counter> counters;
  private final CdnFields cdn;
  private final BooleanSupplier fresh;
  private final Function<FinishedPage, Dressed> dressing;

  @Autowired
  Sending(List<PageView.Counter> counters, CdnFields cdn, Freshness freshness) {
    this(counters, cdn, freshness::isClaimed);
  }

  /**
   * @param fresh whether what goes out may be called fresh
   */
  Sending(List<PageView.Counter> counters, CdnFields cdn, BooleanSupplier fresh) {
    this.counters = List.copyOf(counters);
    this.cdn = cdn;
    this.fresh = fresh;
    this.dressing = page -> Dressed.of(page, cdn.of(page.reads(), page.isGoodForEver()));
  }

  /**
   * @param url where the title's pages live
   */
  void send(
      FinishedPage page,
      Title.Id title,
      String url,
      Request request,
      Response response,
      Callback callback) {
    var location = page.location();
    if (location != null && location.startsWith("/")) {
      moved(url + location, page.reads(), request, response, callback);
      return;
    }
    count(page, title, request);
    var answer = negotiated(dressed(page), request);
    if (page.status() == 200 && wantsAnother(request, answer.etag())) {
      finish(412, answer.unchanged(), NOTHING, request, response, callback);
    } else if (page.status() == 200 && has(request, answer.etag())) {
      finish(304, answer.unchanged(), NOTHING, request, response, callback);
    } else {
      finish(page.status(), answer.whole(), answer.bytes(), request, response, callback);
    }
  }

  /** While this node may have missed a change, a CDN shall ask again each time. */
  private Dressed dressed(FinishedPage page) {
    return !cdn.isUsed() || fresh.getAsBoolean()
        ? page.dressed(Dressed.class, dressing)
        : Dressed.of(page, cdn.of(page.reads(), false));
  }

  void send(AssetAnswer asset, Request request, Response response, Callback callback) {
    var fields = new ArrayList<HttpField>();
    asset.fields().forEach((name, value) -> fields.add(new HttpField(name, value)));
    SecurityHeaders.ALL.forEach((name, value) -> fields.add(new HttpField(name, value)));
    var bytes = ByteBuffer.wrap(asset.bytes());
    fields.add(new HttpField(HttpHeader.CONTENT_LENGTH, String.valueOf(bytes.remaining())));
    finish(200, fields, bytes, request, response, callback);
  }

  /**
   * @param reads the change-log keys this follows from, beyond the titles' hosts
   */
  void moved(
      String location, Set<String> reads, Request request, Response response, Callback callback) {
    var fields = new ArrayList<HttpField>(cdn.of(reads, fresh.getAsBoolean()));
    fields.add(new HttpField(HttpHeader.LOCATION, location));
    fields.add(Dressed.CACHING);
    fields.add(new HttpField(HttpHeader.CONTENT_LENGTH, "0"));
    finish(301, fields, NOTHING, request, response, callback);
  }

  /**
   * @param empty whether the publisher has no title at all, as while a new house is furnished
   */
  void noTitle(String host, boolean empty, Response response, Callback callback) {
    var words =
        empty
            ? "This publisher is being set up. Look again in a moment.\n"
            : "No title of this publisher lives at “%s”.\n".formatted(host)
                + "If it should, add the host to a title.\n";
    response.setStatus(empty ? 503 : 404);
    if (empty) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, "2");
      response.getHeaders().put("Refresh", "2");
    }
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, OwnAnswers.NOT_KEPT);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    response.write(true, ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), callback);
  }

  private static void finish(
      int status,
      List<HttpField> fields,
      ByteBuffer bytes,
      Request request,
      Response response,
      Callback callback) {
    response.setStatus(status);
    var headers = response.getHeaders();
    for (var field : fields) {
      headers.add(field);
    }
    if (request.isSecure()) {
      headers.add(ALWAYS_SECURE);
    }
    var body = request.getMethod().equals("HEAD") ? NOTHING : bytes;
    response.write(true, body.duplicate(), callback);
  }

  private static Answer negotiated(Dressed page, Request request) {
    var accepted = Edge.header(request, HttpHeader.ACCEPT_ENCODING);
    if (page.brotli() != null && accepts(accepted, "br")) {
      return page.brotli();
    }
    return page.gzip() != null && accepts(accepted, "gzip") ? page.gzip() : page.plain();
  }

  /** Whether {@code coding} is in the list and not refused there (RFC 9110, 12.5.3). */
  static boolean accepts(String list, String coding) {
    for (int at = 0; at < list.length(); ) {
      int comma = list.indexOf(',', at);
      int end = comma < 0 ? list.length() : comma;
      while (at < end && list.charAt(at) == ' ') {
        at++;
      }
      if (list.regionMatches(true, at, coding, 0, coding.length())) {
        var rest = list.substring(at + coding.length(), end).strip();
        if (rest.isEmpty()) {
          return true;
        }
        if (rest.startsWith(";")) {
          return !rest.matches(";\\s*[qQ]=0(\\.0*)?");
        }
      }
      at = end + 1;
    }
    return false;
  }

  /** Whether the page is wanted only if it is one that this is not (RFC 9110, 13.1.1). */
  private static boolean wantsAnother(Request request, String etag) {
    return request.getHeaders().contains(HttpHeader.IF_MATCH)
        && !names(request, HttpHeader.IF_MATCH, etag);
  }

  /** Whether the reader has it, in whatever coding: up to the hyphen all are alike. */
  private static boolean has(Request request, String etag) {
    if (!request.getHeaders().contains(HttpHeader.IF_NONE_MATCH)) {
      return false;
    }
    int hyphen = etag.indexOf('-');
    var content = hyphen < 0 ? etag.substring(0, etag.length() - 1) : etag.substring(0, hyphen);
    return names(request, HttpHeader.IF_NONE_MATCH, content);
  }

  /** Whether a condition, which may take several lines, names that validator, or any. */
  private static boolean names(Request request, HttpHeader condition, String etag) {
    return request.getHeaders().getValuesList(condition).stream()
        .anyMatch(known -> known.contains(etag) || known.strip().equals("*"));
  }

  private void count(FinishedPage page, Title.Id title, Request request) {
    var subject = page.subject();
    if (page.status() == 200 && subject != null && request.getMethod().equals("GET")) {
      var view =
          new PageView(
              title,
              subject,
              Request.getRemoteAddr(request),
              Edge.header(request, HttpHeader.USER_AGENT),
              purpose(request));
      for (var counter : counters) {
        counter.count(view);
      }
    }
  }

  /** What a browser says of why it asks, in fields that Jetty does not know by name. */
  private static String purpose(Request request) {
    var said = "";
    for (var field : request.getHeaders()) {
      if (field.getHeader() == null && tellsPurpose(field.getName())) {
        said += field.getValue();
      }
    }
    return said;
  }

  private static boolean tellsPurpose(String name) {
    return name.equalsIgnoreCase("Sec-Purpose")
        || name.equalsIgnoreCase("Purpose")
        || name.equalsIgnoreCase("X-Moz");
  }
}
