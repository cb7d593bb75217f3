package press.masthead.desk;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.staff.Passkey;
import press.masthead.staff.Passkeys;
import press.masthead.staff.Passkeys.Asking;
import press.masthead.staff.SignIns;

/** A member's own passkeys; nobody sees those of others. */
@Controller
class PasskeyController {
  private static final String PATH = "/desk/me/passkeys";

  private final Passkeys passkeys;
  private final SignIns signIns;
  private final DeskSites sites;
  private final DeskSessions sessions;
  private final DeskLimits limits;
  private final Desk desk;
  private final Templates templates;

  PasskeyController(
      Passkeys passkeys,
      SignIns signIns,
      DeskSites sites,
      DeskSessions sessions,
      DeskLimits limits,
      Desk desk,
      Templates templates) {
    this.passkeys = passkeys;
    this.signIns = signIns;
    this.sites = sites;
    this.sessions = sessions;
    this.limits = limits;
    this.desk = desk;
    this.templates = templates;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    return list(request, HttpStatus.OK, "", null);
  }

  /** What the browser is to ask its device for. */
  @PostMapping(PATH + "/options")
  ResponseEntity<Object> ask(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String present) {
    var me = AtDesk.required();
    var site = sites.of(request);
    if (site.isEmpty()) {
      return PasskeyAnswers.refuse(HttpStatus.NOT_FOUND, DeskSites.NONE);
    }
    var wait = limits.code(me.id());
    if (wait.isPresent()) {
      return PasskeyAnswers.refuse(HttpStatus.TOO_MANY_REQUESTS, DeskLimits.words(wait.get()));
    }
    return switch (passkeys.askForNew(me, name, present, site.get())) {
      case Asking.Asked(var options, var challenge) -> {
        sessions.ask(challenge, request);
        yield PasskeyAnswers.ask(options);
      }
      case Asking.Refused(var mend) ->
          PasskeyAnswers.refuse(HttpStatus.UNPROCESSABLE_CONTENT, mend);
    };
  }

  /**
   * Adds a passkey.
   *
   * @param answer of the browser, in JSON
   */
  @PostMapping(PATH)
  ResponseEntity<byte[]> add(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String answer) {
    var site = sites.of(request);
    if (site.isEmpty()) {
      return list(request, HttpStatus.NOT_FOUND, name, DeskSites.NONE);
    }
    var challenge = sessions.asked(request);
    var problem =
        challenge.isEmpty()
            ? "That took too long. Try again."
            : passkeys
                .add(AtDesk.required(), name, site.get(), challenge.get(), answer)
                .orElse(null);
    return problem == null
        ? Desk.seeOther(PATH + "?done=passkey-added")
        : list(request, HttpStatus.UNPROCESSABLE_CONTENT, name, problem);
  }

  @PostMapping(PATH + "/{id:\\d{1,18}}/removal")
  ResponseEntity<byte[]> remove(@PathVariable long id) {
    passkeys.remove(AtDesk.required().id(), new Passkey.Id(id));
    return Desk.seeOther(PATH + "?done=passkey-removed");
  }

  private ResponseEntity<byte[]> list(
      HttpServletRequest request, HttpStatus status, String name, @Nullable String problem) {
    var me = AtDesk.required().id();
    var page = new PasskeysPage(passkeys.of(me), signIns.hasPassword(me), name, problem);
    var layout = desk.layout(request, "Your passkeys", "/desk/me");
    return Desk.show(status, templates.deskPasskeys(layout, page));
  }
}
