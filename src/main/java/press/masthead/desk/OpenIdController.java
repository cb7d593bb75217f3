package press.masthead.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.staff.OpenIds;
import press.masthead.staff.OpenIds.Arrival;
import press.masthead.staff.OpenIds.Asking;

/** To a provider that knows the newsroom, and back. */
@Controller
class OpenIdController {
  private static final String AGAIN =
      "That took too long, or was begun in another window. Try again.";

  private final OpenIds openIds;
  private final DeskSites sites;
  private final DeskSessions sessions;
  private final DeskLimits limits;
  private final DeskErrors errors;
  private final SignInScreen screen;

  OpenIdController(
      OpenIds openIds,
      DeskSites sites,
      DeskSessions sessions,
      DeskLimits limits,
      DeskErrors errors,
      SignInScreen screen) {
    this.openIds = openIds;
    this.sites = sites;
    this.sessions = sessions;
    this.limits = limits;
    this.errors = errors;
    this.screen = screen;
  }

  /** A link, not a form: browsers let forms lead nowhere but here. */
  @GetMapping("/desk/sign-in/openid")
  ResponseEntity<byte[]> go(HttpServletRequest request, @RequestParam @Nullable String next) {
    if (AtDesk.member().isPresent()) {
      return Desk.seeOther(SignInScreen.local(next));
    }
    if (openIds.name().isEmpty()) {
      return errors.notThere(request);
    }
    var site = sites.of(request);
    if (site.isEmpty()) {
      return screen.refuse(request, "", next, DeskSites.NONE);
    }
    var wait = limits.from(request);
    if (wait.isPresent()) {
      return screen.tooOften(request, "", next, wait.get());
    }
    return switch (openIds.ask(site.get(), SignInScreen.local(next))) {
      case Asking.Asked(var address, var way) -> {
        sessions.send(way, request);
        yield Desk.seeOther(address.toString());
      }
      case Asking.Refused(var mend) -> screen.refuse(request, "", next, mend);
    };
  }

  /** Needs no code besides: the provider has asked for whatever it asks for. */
  @GetMapping(OpenIds.BACK)
  ResponseEntity<byte[]> back(HttpServletRequest request, HttpServletResponse response) {
    if (AtDesk.member().isPresent()) {
      return Desk.seeOther("/desk");
    }
    var way = sessions.sent(request);
    var answer = request.getQueryString();
    if (way.isEmpty() || answer == null) {
      return screen.refuse(request, "", null, AGAIN);
    }
    var next = way.get().next();
    return switch (openIds.signIn(way.get(), answer)) {
      case Arrival.Known(var welcome) -> {
        limits.inOrder(request);
        sessions.open(welcome.member(), welcome.epoch(), request, response);
        yield Desk.seeOther(next);
      }
      case Arrival.Refused(var mend) -> screen.refuse(request, "", next, mend);
    };
  }

  @PostMapping("/desk/me/openid/removal")
  ResponseEntity<byte[]> remove() {
    openIds.remove(AtDesk.required().id());
    return Desk.seeOther("/desk/me?done=openid-removed");
  }
}
