package press.masthead.desk;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** How the script that asks a browser for a passkey is answered. */
final class PasskeyAnswers {
  private PasskeyAnswers() {}

  /**
   * The browser is to be asked.
   *
   * @param options what, in JSON
   */
  static ResponseEntity<Object> ask(String options) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(options);
  }

  static ResponseEntity<Object> refuse(HttpStatus status, String words) {
    return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, words));
  }
}
