package press.masthead.desk;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import press.masthead.account.LocalPath;
import press.masthead.account.Wait;
import press.masthead.staff.OpenIds;

/** Shows the way in to whoever is not in yet, however they try. */
@Component
class SignInScreen {
  private final OpenIds openIds;
  private final Desk desk;
  private final Templates templates;

  SignInScreen(OpenIds openIds, Desk desk, Templates templates) {
    this.openIds = openIds;
    this.desk = desk;
    this.templates = templates;
  }

  ResponseEntity<byte[]> show(HttpServletRequest request, @Nullable String next) {
    return show(request, HttpStatus.OK, "", next, null);
  }

  ResponseEntity<byte[]> refuse(
      HttpServletRequest request, String email, @Nullable String next, String problem) {
    return show(request, HttpStatus.UNPROCESSABLE_CONTENT, email, next, problem);
  }

  ResponseEntity<byte[]> tooOften(
      HttpServletRequest request, String email, @Nullable String next, Wait wait) {
    var words = DeskLimits.words(wait);
    return tooOften(wait, show(request, HttpStatus.TOO_MANY_REQUESTS, email, next, words));
  }

  static ResponseEntity<byte[]> tooOften(Wait wait, ResponseEntity<byte[]> answer) {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .headers(answer.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()))
        .body(answer.getBody());
  }

  /** Where to go on: within the desk. */
  static String local(@Nullable String next) {
    var path = LocalPath.of(next);
    return path.startsWith("/desk/") && !path.startsWith(DeskSecurity.SIGN_IN) ? path : "/desk";
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request,
      HttpStatus status,
      String email,
      @Nullable String next,
      @Nullable String problem) {
    var page = new SignInPage(email, local(next), openIds.name().orElse(null), problem);
    return Desk.show(status, templates.deskSignIn(desk.layout(request, "Sign in", ""), page));
  }
}
