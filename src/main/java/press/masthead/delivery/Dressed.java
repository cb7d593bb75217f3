package press.masthead.delivery;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;
import press.masthead.page.FinishedPage;
import press.masthead.page.FinishedPage.Form;

/** A finished page with its header fields written once, for each coding it has. */
record Dressed(Answer plain, @Nullable Answer gzip, @Nullable Answer brotli) {
  /**
   * Whoever has it asks again each time, which a validator makes cheap, and may show it while we do
   * not answer; {@code must-revalidate} would forbid that (RFC 9111, 4.2.4). What a CDN may do
   * beyond is said in fields of its own.
   */
  static final HttpField CACHING =
      field(HttpHeader.CACHE_CONTROL, "public, max-age=0, stale-if-error=86400");

  private static final HttpField VARY = field(HttpHeader.VARY, "Accept-Encoding");
  private static final HttpField GZIP = field(HttpHeader.CONTENT_ENCODING, "gzip");
  private static final List<HttpField> SECURITY =
      SecurityHeaders.ALL.entrySet().stream()
          .<HttpField>map(each -> new PreEncodedHttpField(each.getKey(), each.getValue()))
          .toList();

  private static final HttpField BROTLI = field(HttpHeader.CONTENT_ENCODING, "br");

  /**
   * One coding.
   *
   * @param whole what goes out with the bytes
   * @param unchanged what goes out instead of them, with 304
   */
  record Answer(String etag, List<HttpField> whole, List<HttpField> unchanged, ByteBuffer bytes) {}

  /**
   * @param forCdn what only a CDN reads
   */
  static Dressed of(FinishedPage page, List<HttpField> forCdn) {
    return new Dressed(
        answer(page, forCdn, page.plain(), null),
        page.gzip() == null ? null : answer(page, forCdn, page.gzip(), GZIP),
        page.brotli() == null ? null : answer(page, forCdn, page.brotli(), BROTLI));
  }

  private static Answer answer(
      FinishedPage page, List<HttpField> forCdn, Form form, @Nullable HttpField coding) {
    var unchanged = new ArrayList<HttpField>();
    unchanged.add(field(HttpHeader.ETAG, form.etag()));
    unchanged.add(CACHING);
    unchanged.addAll(forCdn);
    if (page.gzip() != null) {
      unchanged.add(VARY);
    }
    unchanged.addAll(SECURITY);
    var whole = new ArrayList<>(unchanged);
    whole.add(field(HttpHeader.CONTENT_TYPE, page.type()));
    whole.add(field(HttpHeader.CONTENT_LENGTH, String.valueOf(form.bytes().length)));
    if (coding != null) {
      whole.add(coding);
    }
    if (page.location() != null) {
      whole.add(new HttpField(HttpHeader.LOCATION, page.location()));
    }
    return new Answer(
        form.etag(), List.copyOf(whole), List.copyOf(unchanged), ByteBuffer.wrap(form.bytes()));
  }

  private static HttpField field(HttpHeader name, String value) {
    return new PreEncodedHttpField(name, value);
  }
}
