package press.masthead.reader.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.account.Network;
import press.masthead.reader.PrivatePages;
import press.masthead.reader.Registrations;
import press.masthead.title.Title;

/** The link in a mail shows a button; the button uses the link up. Mail scanners press none. */
@Controller
class VerifyController {
  private final Registrations registrations;
  private final AccountLimits limits;
  private final FormPages pages;

  VerifyController(Registrations registrations, AccountLimits limits, FormPages pages) {
    this.registrations = registrations;
    this.limits = limits;
    this.pages = pages;
  }

  @GetMapping("/account/verify")
  ResponseEntity<byte[]> form(
      Title title,
      CsrfToken csrf,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String token) {
    var wait = limits.link(Network.of(request));
    if (wait.isPresent()) {
      return pages.slowDown(wait.get(), expired(title));
    }
    if (!registrations.canVerify(token)) {
      return pages.gone(expired(title));
    }
    var form = Form.to("/account/verify", "Confirm this address").sending("token", token);
    return pages.show(
        FormPage.of(title, "Confirm your address", csrf.getToken(), form)
            .saying("One press, and your account is ready."));
  }

  @PostMapping("/account/verify")
  ResponseEntity<byte[]> verify(Title title, @RequestParam(defaultValue = "") String token) {
    return registrations.verify(token, title)
        ? PrivatePages.seeOther("/account/verified")
        : pages.gone(expired(title));
  }

  @GetMapping("/account/verified")
  ResponseEntity<byte[]> verified(Title title) {
    return pages.show(
        FormPage.message(title, "Your address is confirmed", "You can comment now.")
            .linking("Sign in", "/account/sign-in")
            .linking("Your account", "/account"));
  }

  private static FormPage expired(Title title) {
    return FormPage.message(
            title,
            "This link is no longer good",
            "It was used already, or it is too old, or a newer one was sent.",
            "Sign in: your account page can send you another.")
        .linking("Sign in", "/account/sign-in");
  }
}
