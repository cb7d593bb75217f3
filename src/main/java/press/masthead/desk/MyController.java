package press.masthead.desk;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.staff.Member;
import press.masthead.staff.OpenIds;
import press.masthead.staff.Passkeys;
import press.masthead.staff.SignIns;

/** A member's own account: password, authenticator, sessions. */
@Controller
class MyController {
  private static final String PATH = "/desk/me";

  private final SignIns signIns;
  private final Passkeys passkeys;
  private final OpenIds openIds;
  private final DeskSessions sessions;
  private final DeskLimits limits;
  private final List<OfMine> more;
  private final Desk desk;
  private final Templates templates;

  MyController(
      SignIns signIns,
      Passkeys passkeys,
      OpenIds openIds,
      DeskSessions sessions,
      DeskLimits limits,
      ObjectProvider<OfMine> more,
      Desk desk,
      Templates templates) {
    this.signIns = signIns;
    this.passkeys = passkeys;
    this.openIds = openIds;
    this.sessions = sessions;
    this.limits = limits;
    this.more = more.stream().toList();
    this.desk = desk;
    this.templates = templates;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(HttpServletRequest request) {
    return show(request, HttpStatus.OK, "", null);
  }

  @PostMapping(PATH + "/password")
  ResponseEntity<byte[]> changePassword(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String password) {
    var me = AtDesk.required();
    var wait = limits.code(me.id());
    if (wait.isPresent()) {
      return tooOften(request, "password");
    }
    var problem = signIns.changePassword(me, present, password);
    if (problem.isPresent()) {
      return refuse(request, "password", problem.get());
    }
    sessions.open(me, signIns.epoch(me.id()), request, response);
    return Desk.seeOther(PATH + "?done=password");
  }

  @GetMapping(PATH + "/authenticator")
  ResponseEntity<byte[]> authenticator(HttpServletRequest request) {
    var shown = signIns.authenticator(AtDesk.required());
    return authenticator(request, HttpStatus.OK, shown, null);
  }

  @PostMapping(PATH + "/authenticator")
  ResponseEntity<byte[]> setAuthenticator(
      HttpServletRequest request,
      @RequestParam String secret,
      @RequestParam(defaultValue = "") String code) {
    var me = AtDesk.required();
    if (!secret.matches("[A-Z2-7]{32}")) {
      return Desk.seeOther(PATH + "/authenticator");
    }
    var codes =
        limits.code(me.id()).isPresent()
            ? List.<String>of()
            : signIns.setAuthenticator(me.id(), secret, code);
    if (codes.isEmpty()) {
      return authenticator(
          request,
          HttpStatus.UNPROCESSABLE_CONTENT,
          signIns.authenticator(me, secret),
          "This code is not right. Scan the picture, then type the six digits that show now.");
    }
    return Desk.show(
        templates.deskRecovery(desk.layout(request, "Codes for when it is lost", ""), codes));
  }

  @PostMapping(PATH + "/authenticator/removal")
  ResponseEntity<byte[]> dropAuthenticator(
      HttpServletRequest request, @RequestParam(defaultValue = "") String present) {
    var me = AtDesk.required();
    if (limits.code(me.id()).isPresent()) {
      return tooOften(request, "authenticator");
    }
    return signIns.dropAuthenticator(me.id(), present)
        ? Desk.seeOther(PATH + "?done=authenticator-dropped")
        : refuse(request, "authenticator", "This is not your present password.");
  }

  @PostMapping(PATH + "/sessions/end")
  ResponseEntity<byte[]> endSession(HttpServletRequest request, @RequestParam String id) {
    sessions.end(AtDesk.required(), id);
    return Desk.seeOther(PATH + "?done=ended");
  }

  /** Everywhere but here. */
  @PostMapping(PATH + "/sessions/end-others")
  ResponseEntity<byte[]> endOtherSessions(
      HttpServletRequest request, HttpServletResponse response) {
    var me = AtDesk.required();
    signIns.endSessions(me.id());
    sessions.open(me, signIns.epoch(me.id()), request, response);
    return Desk.seeOther(PATH + "?done=ended");
  }

  private ResponseEntity<byte[]> tooOften(HttpServletRequest request, String form) {
    return refuse(request, form, "This was tried too often. Wait a few minutes, then try again.");
  }

  private ResponseEntity<byte[]> refuse(HttpServletRequest request, String form, String problem) {
    return show(request, HttpStatus.UNPROCESSABLE_CONTENT, form, problem);
  }

  private ResponseEntity<byte[]> show(
      HttpServletRequest request, HttpStatus status, String form, @Nullable String problem) {
    Member me = AtDesk.required();
    var page =
        new MyPage(
            passkeys.of(me.id()).size(),
            signIns.hasAuthenticator(me.id()),
            signIns.hasPassword(me.id()),
            openIds.name().orElse(null),
            openIds.of(me.id()).orElse(null),
            sessions.of(me, request),
            more,
            form,
            problem);
    return Desk.show(status, templates.deskMe(desk.layout(request, "Your account", PATH), page));
  }

  private ResponseEntity<byte[]> authenticator(
      HttpServletRequest request,
      HttpStatus status,
      SignIns.Authenticator shown,
      @Nullable String problem) {
    var page = new AuthenticatorPage(shown.secret(), QrPicture.of(shown.address()), problem);
    return Desk.show(
        status,
        templates.deskAuthenticator(desk.layout(request, "Set up an authenticator", PATH), page));
  }
}
