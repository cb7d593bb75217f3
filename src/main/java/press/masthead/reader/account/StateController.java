package press.masthead.reader.account;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.reader.Reader;
import press.masthead.reader.SignedIn;

/** For the scripts of pages that are the same for everyone. */
@RestController
class StateController {

  /**
   * Who is signed in.
   *
   * @param csrf to send back as the field {@code _csrf}; null if nobody is signed in
   */
  record State(
      boolean signedIn,
      @Nullable Long id,
      @Nullable String displayName,
      boolean verified,
      @Nullable String csrf) {
    static final State NOBODY = new State(false, null, null, false, null);

    static State of(Reader reader, CsrfToken csrf) {
      return new State(
          true, reader.id().value(), reader.displayName(), reader.verified(), csrf.getToken());
    }
  }

  @GetMapping("/account/state")
  ResponseEntity<State> state(CsrfToken csrf) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(SignedIn.reader().map(reader -> State.of(reader, csrf)).orElse(State.NOBODY));
  }
}
