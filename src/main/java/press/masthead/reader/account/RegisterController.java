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
import press.masthead.reader.PrivatePages;
import press.masthead.reader.Problem;
import press.masthead.reader.Registrations;
import press.masthead.title.Title;

@Controller
class RegisterController {
  private final Registrations registrations;
  private final AccountLimits limits;
  private final FormPages pages;

  RegisterController(Registrations registrations, AccountLimits limits, FormPages pages) {
    this.registrations = registrations;
    this.limits = limits;
    this.pages = pages;
  }

  @GetMapping("/account/register")
  ResponseEntity<byte[]> form(Title title, CsrfToken csrf) {
    return pages.show(page(title, csrf, "", "", List.of()));
  }

  @PostMapping("/account/register")
  ResponseEntity<byte[]> register(
      Title title,
      CsrfToken csrf,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String displayName,
      @RequestParam(defaultValue = "") String password) {
    var wait = limits.mail(Network.of(request), email);
    if (wait.isPresent()) {
      var page = page(title, csrf, email, displayName, List.of());
      return pages.slowDown(wait.get(), page);
    }
    var form = new Registrations.Form(email, displayName, password);
    return switch (EvenPace.keep(() -> registrations.register(form, title))) {
      case Outcome.Done() -> PrivatePages.seeOther("/account/registered");
      case Outcome.Refused(var problems) ->
          pages.refuse(page(title, csrf, email, displayName, problems));
    };
  }

  /** The same for every address. */
  @GetMapping("/account/registered")
  ResponseEntity<byte[]> registered(Title title) {
    return pages.show(
        FormPage.message(
                title,
                "Look into your mail",
                "We have sent a mail to the address you gave. Press the link in it to go on.",
                "If it does not arrive within a few minutes, look into the folder for unwanted"
                    + " mail, and check the address.")
            .linking("Sign in", "/account/sign-in"));
  }

  private static FormPage page(
      Title title, CsrfToken csrf, String email, String displayName, List<Problem> problems) {
    var form =
        Form.to(
                "/account/register",
                "Register",
                Field.email(email),
                Field.displayName(displayName),
                Field.newPassword().called("password", "Password"))
            .with(problems);
    return FormPage.of(title, "Register", csrf.getToken(), form)
        .linking("I have an account: sign in", "/account/sign-in");
  }
}
