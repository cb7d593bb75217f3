package press.masthead.desk;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.staff.Invitations;
import press.masthead.staff.Invitations.Outcome;
import press.masthead.staff.Member;
import press.masthead.staff.SignIns;
import press.masthead.staff.Staff;

/** A link of an invitation, or the one that {@code run} prints for the first administrator. */
@Controller
class JoinController {
  private final Invitations invitations;
  private final Staff staff;
  private final SignIns signIns;
  private final DeskSessions sessions;
  private final DeskLimits limits;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;

  JoinController(
      Invitations invitations,
      Staff staff,
      SignIns signIns,
      DeskSessions sessions,
      DeskLimits limits,
      Desk desk,
      DeskErrors errors,
      Templates templates) {
    this.invitations = invitations;
    this.staff = staff;
    this.signIns = signIns;
    this.sessions = sessions;
    this.limits = limits;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
  }

  @GetMapping("/desk/join")
  ResponseEntity<byte[]> form(
      HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
    if (limits.from(request).isPresent()) {
      return errors.tooOften(request);
    }
    var invited = invitations.find(token);
    if (invited.isEmpty()) {
      return gone(request);
    }
    limits.inOrder(request);
    return show(request, HttpStatus.OK, page(token, invited.get()));
  }

  @PostMapping("/desk/join")
  ResponseEntity<byte[]> join(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password) {
    if (limits.from(request).isPresent()) {
      return errors.tooOften(request);
    }
    var invited = invitations.find(token);
    if (invited.isEmpty()) {
      return gone(request);
    }
    limits.inOrder(request);
    return switch (invitations.join(token, name, email, password)) {
      case Outcome.Done(var id) -> {
        var member = staff.find(id).orElseThrow();
        sessions.open(member, signIns.epoch(id), request, response);
        yield Desk.seeOther("/desk");
      }
      case Outcome.Refused(var field, var mend) when field.equals("token") -> gone(request);
      case Outcome.Refused(var field, var mend) -> {
        var page = page(token, invited.get());
        yield show(
            request,
            HttpStatus.UNPROCESSABLE_CONTENT,
            new JoinPage(
                token,
                name,
                page.asksForEmail() ? email : page.email(),
                page.asksForEmail(),
                field,
                mend));
      }
    };
  }

  private static JoinPage page(String token, Member member) {
    var known = member.email();
    return known == null || known.endsWith("@localhost")
        ? new JoinPage(token, "", "", true, "", null)
        : new JoinPage(token, member.name(), known, false, "", null);
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request, HttpStatus status, JoinPage page) {
    return Desk.show(
        status, templates.deskJoin(desk.layout(request, "Join the newsroom", ""), page));
  }

  private ResponseEntity<byte[]> gone(HttpServletRequest request) {
    return errors.say(
        request,
        HttpStatus.GONE,
        "This link is no longer good",
        "It was used already, or is too old. Ask an administrator for a new one.");
  }
}
