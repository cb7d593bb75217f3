package press.masthead.reader.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.account.LocalPath;
import press.masthead.account.Network;
import press.masthead.reader.PrivatePages;
import press.masthead.reader.Readers;
import press.masthead.reader.SignIn;
import press.masthead.reader.SignedIn;
import press.masthead.title.Title;

@Controller
class SignInController {
  private static final String REFUSED =
      "The e-mail address or the password is not right. Check both and try again.";

  private final Readers readers;
  private final ReaderSessions sessions;
  private final AccountLimits limits;
  private final FormPages pages;

  SignInController(
      Readers readers, ReaderSessions sessions, AccountLimits limits, FormPages pages) {
    this.readers = readers;
    this.sessions = sessions;
    this.limits = limits;
    this.pages = pages;
  }

  @GetMapping("/account/sign-in")
  ResponseEntity<byte[]> form(Title title, CsrfToken csrf, @RequestParam @Nullable String next) {
    return SignedIn.reader().isPresent()
        ? PrivatePages.seeOther(LocalPath.of(next))
        : pages.show(page(title, csrf, "", next));
  }

  @PostMapping("/account/sign-in")
  ResponseEntity<byte[]> signIn(
      Title title,
      CsrfToken csrf,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam @Nullable String next) {
    var page = page(title, csrf, email, next);
    var wait = limits.signIn(Network.of(request), email);
    if (wait.isPresent()) {
      return pages.slowDown(wait.get(), page);
    }
    return switch (readers.signIn(email, password)) {
      case SignIn.Welcome(var reader, var epoch) -> {
        limits.signedIn(Network.of(request), email);
        sessions.open(reader, epoch, request, response);
        yield PrivatePages.seeOther(LocalPath.of(next));
      }
      case SignIn.Refused() -> pages.refuse(page.refusing(REFUSED));
    };
  }

  @PostMapping("/account/sign-out")
  ResponseEntity<byte[]> signOut(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam @Nullable String next) {
    sessions.end(request, response);
    return PrivatePages.seeOther(LocalPath.of(next));
  }

  private static FormPage page(Title title, CsrfToken csrf, String email, @Nullable String next) {
    var form =
        Form.to("/account/sign-in", "Sign in", Field.email(email), Field.password())
            .sending("next", LocalPath.of(next));
    return FormPage.of(title, "Sign in", csrf.getToken(), form)
        .linking("I have no account yet: register", "/account/register")
        .linking("I forgot my password", "/account/forgot");
  }
}
