package press.masthead.reader;

import gg.jte.models.runtime.JteModel;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import press.masthead.account.Wait;
import press.masthead.page.Page;

/** Answers meant for one reader: nobody between keeps a copy. */
public final class PrivatePages {
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

  private PrivatePages() {}

  public static ResponseEntity<byte[]> show(JteModel page) {
    return show(HttpStatus.OK, page);
  }

  public static ResponseEntity<byte[]> show(HttpStatus status, JteModel page) {
    return answer(status).contentType(HTML).body(Page.html(page).bytes());
  }

  /** The page says so in words as well. */
  public static ResponseEntity<byte[]> slowDown(Wait wait, JteModel page) {
    return answer(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()))
        .contentType(HTML)
        .body(Page.html(page).bytes());
  }

  /** To a path of the same title, after something was done. */
  public static ResponseEntity<byte[]> seeOther(String path) {
    return answer(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
  }
}
