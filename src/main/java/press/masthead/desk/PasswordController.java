package press.masthead.desk;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.account.EmailAddress;
import press.masthead.account.EvenPace;
import press.masthead.staff.Member;
import press.masthead.staff.PasswordLinks;
import press.masthead.staff.PasswordLinks.Choice;
import press.masthead.staff.SignIns.SignIn;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** Another password for who forgot theirs, or never had one: by a link to their address. */
@Controller
class PasswordController {
  /** Where somebody asks for a link. */
  static final String ASK = "/desk/password";

  /** Where a link leads. */
  static final String NEW = "/desk/password/new";

  static final String SENT = "/desk/password/sent";

  private static final String HEADING = "Choose a new password";

  private final PasswordLinks links;
  private final DeskLetters letters;
  private final DeskSessions sessions;
  private final DeskLimits limits;
  private final Titles titles;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;

  PasswordController(
      PasswordLinks links,
      DeskLetters letters,
      DeskSessions sessions,
      DeskLimits limits,
      Titles titles,
      Desk desk,
      DeskErrors errors,
      Templates templates) {
    this.links = links;
    this.letters = letters;
    this.sessions = sessions;
    this.limits = limits;
    this.titles = titles;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
  }

  @GetMapping(ASK)
  ResponseEntity<byte[]> form(
      HttpServletRequest request, @RequestParam(defaultValue = "") String email) {
    return ask(request, HttpStatus.OK, email, null);
  }

  /** Answers alike, and after as long, whether or not the address is somebody's. */
  @PostMapping(ASK)
  ResponseEntity<byte[]> send(
      HttpServletRequest request, @RequestParam(defaultValue = "") String email) {
    if (EmailAddress.read(email).isEmpty()) {
      var mend = "Enter an e-mail address such as name@example.com.";
      return ask(request, HttpStatus.UNPROCESSABLE_CONTENT, email, mend);
    }
    var wait = limits.mail(request, email);
    if (wait.isPresent()) {
      var words = DeskLimits.words(wait.get());
      return SignInScreen.tooOften(
          wait.get(), ask(request, HttpStatus.TOO_MANY_REQUESTS, email, words));
    }
    return EvenPace.keep(() -> {
      send(email, title(request));
      return Desk.seeOther(SENT);
    });
  }

  @GetMapping(SENT)
  ResponseEntity<byte[]> sent(HttpServletRequest request) {
    return errors.say(
        request,
        HttpStatus.OK,
        "Look into your mail",
        "If the address is that of somebody of the newsroom, a mail with a link is on its way. The"
            + " link is good for an hour. If it does not arrive, look into the folder for unwanted"
            + " mail, or ask an administrator which address you have here.");
  }

  /** For who is signed in and has no password. */
  @PostMapping("/desk/me/password/link")
  ResponseEntity<byte[]> sendToMe(HttpServletRequest request) {
    var me = AtDesk.required();
    var email = me.email() == null ? "" : me.email();
    if (limits.mail(request, email).isPresent()) {
      return errors.tooOften(request);
    }
    send(email, title(request));
    return Desk.seeOther("/desk/me?done=link-sent");
  }

  @GetMapping(NEW)
  ResponseEntity<byte[]> choose(
      HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
    if (limits.from(request).isPresent()) {
      return errors.tooOften(request);
    }
    var member = links.find(token);
    if (member.isEmpty()) {
      return gone(request);
    }
    limits.inOrder(request);
    return choose(request, HttpStatus.OK, token, member.get(), null);
  }

  @PostMapping(NEW)
  ResponseEntity<byte[]> choose(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String password) {
    if (limits.from(request).isPresent()) {
      return errors.tooOften(request);
    }
    var member = links.find(token);
    if (member.isEmpty()) {
      return gone(request);
    }
    limits.inOrder(request);
    return switch (links.choose(token, password)) {
      case Choice.Gone() -> gone(request);
      case Choice.Refused(var mend) ->
          choose(request, HttpStatus.UNPROCESSABLE_CONTENT, token, member.get(), mend);
      case Choice.Done(SignIn.Welcome(var found, var epoch)) -> {
        sessions.open(found, epoch, request, response);
        yield Desk.seeOther("/desk/me?done=password");
      }
      case Choice.Done(SignIn.CodeWanted(var id)) -> {
        sessions.await(id, request);
        yield Desk.seeOther("/desk/sign-in/code");
      }
      case Choice.Done(SignIn.Refused()) -> Desk.seeOther(DeskSecurity.SIGN_IN);
    };
  }

  private void send(String email, Title title) {
    links.send(email, member -> letters.newPassword(title, member));
  }

  private Title title(HttpServletRequest request) {
    return titles.byHost(request.getServerName()).orElseGet(() -> titles.all().getFirst());
  }

  private ResponseEntity<byte[]> ask(
      HttpServletRequest request, HttpStatus status, String email, @Nullable String problem) {
    var page = new PasswordPage(email, "", problem);
    return Desk.show(status, templates.deskForgotten(desk.layout(request, HEADING, ""), page));
  }

  private ResponseEntity<byte[]> choose(
      HttpServletRequest request,
      HttpStatus status,
      String token,
      Member member,
      @Nullable String problem) {
    var email = member.email() == null ? member.name() : member.email();
    var page = new PasswordPage(email, token, problem);
    return Desk.show(status, templates.deskNewPassword(desk.layout(request, HEADING, ""), page));
  }

  private ResponseEntity<byte[]> gone(HttpServletRequest request) {
    return errors.say(
        request,
        HttpStatus.GONE,
        "This link is no longer good",
        "It was used already, or is older than an hour, or a newer one was sent. Ask for another"
            + " one where you sign in.");
  }
}
