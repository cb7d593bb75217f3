package press.masthead.reader.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.account.EvenPace;
import press.masthead.account.Network;
import press.masthead.reader.Outcome;
import press.masthead.reader.PasswordResets;
import press.masthead.reader.PrivatePages;
import press.masthead.reader.Problem;
import press.masthead.title.Title;

@Controller
class ResetController {
  private final PasswordResets resets;
  private final AccountLimits limits;
  private final FormPages pages;

  ResetController(PasswordResets resets, AccountLimits limits, FormPages pages) {
    this.resets = resets;
    this.limits = limits;
    this.pages = pages;
  }

  @GetMapping("/account/forgot")
  ResponseEntity<byte[]> forgot(Title title, CsrfToken csrf) {
    return pages.show(asking(title, csrf, "", List.of()));
  }

  @PostMapping("/account/forgot")
  ResponseEntity<byte[]> ask(
      Title title,
      CsrfToken csrf,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String email) {
    var wait = limits.mail(Network.of(request), email);
    if (wait.isPresent()) {
      var page = asking(title, csrf, email, List.of());
      return pages.slowDown(wait.get(), page);
    }
    return switch (EvenPace.keep(() -> resets.request(email, title))) {
      case Outcome.Done() -> PrivatePages.seeOther("/account/forgotten");
      case Outcome.Refused(var problems) -> pages.refuse(asking(title, csrf, email, problems));
    };
  }

  /** The same for every address. */
  @GetMapping("/account/forgotten")
  ResponseEntity<byte[]> asked(Title title) {
    return pages.show(
        FormPage.message(
                title,
                "Look into your mail",
                "If the address has an account, a mail with a link is on its way. The link is good"
                    + " for an hour.",
                "If it does not arrive within a few minutes, look into the folder for unwanted"
                    + " mail, and check the address.")
            .linking("Sign in", "/account/sign-in"));
  }

  @GetMapping("/account/reset")
  ResponseEntity<byte[]> choose(
      Title title,
      CsrfToken csrf,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String token) {
    var wait = limits.link(Network.of(request));
    if (wait.isPresent()) {
      return pages.slowDown(wait.get(), expired(title));
    }
    return resets.canReset(token)
        ? pages.show(choosing(title, csrf, token, List.of()))
        : pages.gone(expired(title));
  }

  @PostMapping("/account/reset")
  ResponseEntity<byte[]> reset(
      Title title,
      CsrfToken csrf,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String password) {
    var wait = limits.link(Network.of(request));
    if (wait.isPresent()) {
      var page = choosing(title, csrf, token, List.of());
      return pages.slowDown(wait.get(), page);
    }
    return switch (resets.reset(token, password, title)) {
      case Outcome.Done() -> PrivatePages.seeOther("/account/changed");
      case Outcome.Refused(var problems) when concernsToken(problems) -> pages.gone(expired(title));
      case Outcome.Refused(var problems) -> pages.refuse(choosing(title, csrf, token, problems));
    };
  }

  @GetMapping("/account/changed")
  ResponseEntity<byte[]> changed(Title title) {
    return pages.show(
        FormPage.message(
                title,
                "Your password is changed",
                "Wherever you were signed in, you are signed out now.")
            .linking("Sign in", "/account/sign-in"));
  }

  private static boolean concernsToken(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.field().equals("token"));
  }

  private static FormPage asking(
      Title title, CsrfToken csrf, String email, List<Problem> problems) {
    var form = Form.to("/account/forgot", "Send me a link", Field.email(email)).with(problems);
    return FormPage.of(title, "Choose a new password", csrf.getToken(), form)
        .saying("We send a link to your address with which you can choose a new password.");
  }

  private static FormPage choosing(
      Title title, CsrfToken csrf, String token, List<Problem> problems) {
    var form =
        Form.to("/account/reset", "Change the password", Field.newPassword())
            .sending("token", token)
            .with(problems);
    return FormPage.of(title, "Choose a new password", csrf.getToken(), form);
  }

  private static FormPage expired(Title title) {
    return FormPage.message(
            title,
            "This link is no longer good",
            "It was used already, or it is older than an hour, or a newer one was sent.")
        .linking("Ask for a new link", "/account/forgot");
  }
}
