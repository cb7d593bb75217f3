package press.masthead.desk;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.staff.Passkeys;
import press.masthead.staff.SignIns;
import press.masthead.staff.SignIns.SignIn;

@Controller
class DoorController {
  private static final String WRONG =
      "The e-mail address or the password is not right. Check both and try again.";
  private static final String WRONG_CODE =
      "This code is not right, or was used already. Wait for the next one and try again.";
  private static final String WRONG_PASSKEY =
      "This passkey lets nobody in. Try again, or sign in with your password.";

  private final SignIns signIns;
  private final Passkeys passkeys;
  private final DeskSites sites;
  private final DeskSessions sessions;
  private final DeskLimits limits;
  private final SignInScreen screen;
  private final Desk desk;
  private final Templates templates;

  DoorController(
      SignIns signIns,
      Passkeys passkeys,
      DeskSites sites,
      DeskSessions sessions,
      DeskLimits limits,
      SignInScreen screen,
      Desk desk,
      Templates templates) {
    this.signIns = signIns;
    this.passkeys = passkeys;
    this.sites = sites;
    this.sessions = sessions;
    this.limits = limits;
    this.screen = screen;
    this.desk = desk;
    this.templates = templates;
  }

  @GetMapping("/desk/sign-in")
  ResponseEntity<byte[]> form(HttpServletRequest request, @RequestParam @Nullable String next) {
    return AtDesk.member().isPresent()
        ? Desk.seeOther(SignInScreen.local(next))
        : screen.show(request, next);
  }

  @PostMapping("/desk/sign-in")
  ResponseEntity<byte[]> signIn(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam @Nullable String next) {
    var wait = limits.signIn(request, email);
    if (wait.isPresent()) {
      return screen.tooOften(request, email, next, wait.get());
    }
    return switch (signIns.signIn(email, password)) {
      case SignIn.Welcome(var member, var epoch) -> {
        limits.signedIn(request, email);
        sessions.open(member, epoch, request, response);
        yield Desk.seeOther(SignInScreen.local(next));
      }
      case SignIn.CodeWanted(var member) -> {
        limits.signedIn(request, email);
        sessions.await(member, request);
        yield Desk.seeOther("/desk/sign-in/code?next=" + encoded(next));
      }
      case SignIn.Refused() -> screen.refuse(request, email, next, WRONG);
    };
  }

  @GetMapping("/desk/sign-in/code")
  ResponseEntity<byte[]> code(HttpServletRequest request, @RequestParam @Nullable String next) {
    return sessions.awaited(request).isEmpty()
        ? Desk.seeOther(DeskSecurity.SIGN_IN)
        : code(request, HttpStatus.OK, next, null);
  }

  @PostMapping("/desk/sign-in/code")
  ResponseEntity<byte[]> confirm(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String code,
      @RequestParam @Nullable String next) {
    var member = sessions.awaited(request);
    if (member.isEmpty()) {
      return Desk.seeOther(DeskSecurity.SIGN_IN);
    }
    var wait = limits.code(member.get());
    if (wait.isPresent()) {
      var words = DeskLimits.words(wait.get());
      return SignInScreen.tooOften(
          wait.get(), code(request, HttpStatus.TOO_MANY_REQUESTS, next, words));
    }
    return switch (signIns.confirm(member.get(), code)) {
      case SignIn.Welcome(var found, var epoch) -> {
        sessions.open(found, epoch, request, response);
        yield Desk.seeOther(SignInScreen.local(next));
      }
      case SignIn.CodeWanted unused -> Desk.seeOther(DeskSecurity.SIGN_IN);
      case SignIn.Refused() -> code(request, HttpStatus.UNPROCESSABLE_CONTENT, next, WRONG_CODE);
    };
  }

  /** What the browser is to ask whoever sits there. */
  @PostMapping("/desk/sign-in/passkey/options")
  ResponseEntity<Object> askForPasskey(HttpServletRequest request) {
    var site = sites.of(request);
    if (site.isEmpty()) {
      return PasskeyAnswers.refuse(HttpStatus.NOT_FOUND, DeskSites.NONE);
    }
    var wait = limits.from(request);
    if (wait.isPresent()) {
      return PasskeyAnswers.refuse(HttpStatus.TOO_MANY_REQUESTS, DeskLimits.words(wait.get()));
    }
    var asked = passkeys.askWho(site.get());
    sessions.ask(asked.challenge(), request);
    return PasskeyAnswers.ask(asked.options());
  }

  /**
   * Needs no code besides.
   *
   * @param answer of the browser, in JSON
   */
  @PostMapping("/desk/sign-in/passkey")
  ResponseEntity<byte[]> signInByPasskey(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam @Nullable String next) {
    var welcome =
        sessions
            .asked(request)
            .flatMap(challenge ->
                sites.of(request).flatMap(site -> passkeys.signIn(site, challenge, answer)));
    if (welcome.isEmpty()) {
      return screen.refuse(request, "", next, WRONG_PASSKEY);
    }
    limits.inOrder(request);
    sessions.open(welcome.get().member(), welcome.get().epoch(), request, response);
    return Desk.seeOther(SignInScreen.local(next));
  }

  @PostMapping("/desk/sign-out")
  ResponseEntity<byte[]> signOut(HttpServletRequest request) {
    sessions.end(request);
    return Desk.seeOther(DeskSecurity.SIGN_IN);
  }

  private ResponseEntity<byte[]> code(
      HttpServletRequest request,
      HttpStatus status,
      @Nullable String next,
      @Nullable String problem) {
    var page = new SignInPage("", SignInScreen.local(next), null, problem);
    return Desk.show(status, templates.deskCode(desk.layout(request, "One more step", ""), page));
  }

  private static String encoded(@Nullable String next) {
    return URLEncoder.encode(SignInScreen.local(next), StandardCharsets.UTF_8);
  }
}
