package press.masthead.api.token;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import press.masthead.desk.AtDesk;
import press.masthead.desk.Desk;
import press.masthead.desk.DeskLayout;
import press.masthead.staff.Staff;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/** A member's own tokens. */
@Controller
class TokenController {
  static final String PATH = "/desk/me/tokens";
  private static final int USUAL_DAYS = 90;

  private final ApiTokens tokens;
  private final Staff staff;
  private final Titles titles;
  private final Desk desk;
  private final Templates templates;
  private final Clock clock;

  TokenController(
      ApiTokens tokens, Staff staff, Titles titles, Desk desk, Templates templates, Clock clock) {
    this.tokens = tokens;
    this.staff = staff;
    this.titles = titles;
    this.desk = desk;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(HttpServletRequest request) {
    var layout = layout(request);
    return show(HttpStatus.OK, layout, usual(layout.times().zone()), "", null, null);
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> make(HttpServletRequest request, @ModelAttribute Wanted wanted) {
    var layout = layout(request);
    var zone = layout.times().zone();
    return switch (tokens.make(wanted, offered(), zone, AtDesk.required().id())) {
      case ApiTokens.Outcome.Made(var _, var secret) ->
          show(HttpStatus.CREATED, layout, usual(zone), "", null, secret);
      case ApiTokens.Outcome.Refused(var field, var mend) ->
          show(HttpStatus.UNPROCESSABLE_CONTENT, layout, wanted, field, mend, null);
    };
  }

  @PostMapping(PATH + "/{id:\\d{1,18}}/revocation")
  ResponseEntity<byte[]> revoke(@PathVariable long id) {
    tokens.revoke(new ApiToken.Id(id), AtDesk.required().id());
    return Desk.seeOther(PATH + "?done=revoked");
  }

  private DeskLayout layout(HttpServletRequest request) {
    return desk.layout(request, "Programs that act for you", "/desk/me");
  }

  private ResponseEntity<byte[]> show(
      HttpStatus status,
      DeskLayout layout,
      Wanted wanted,
      String field,
      @Nullable String problem,
      @Nullable String secret) {
    var mine = tokens.of(AtDesk.required().id()).stream().map(this::row).toList();
    var page = new TokenPage(mine, offered(), wanted, field, problem, secret);
    return Desk.show(status, templates.apiTokens(layout, page));
  }

  private TokenRow row(ApiToken token) {
    return new TokenRow(
        token,
        null,
        TokenRow.words(token, titles.all()),
        token.isOver(clock.instant()),
        PATH + "/" + token.id().value() + "/revocation");
  }

  /** The form as it is at first: to read and write, for a season. */
  private Wanted usual(ZoneId zone) {
    var until = LocalDate.ofInstant(clock.instant(), zone).plusDays(USUAL_DAYS);
    var all = offered();
    return new Wanted(
        "",
        List.of(Scope.READ.name(), Scope.WRITE.name()),
        all.size() == 1 ? List.of(String.valueOf(all.getFirst().id().value())) : List.of(),
        until.toString());
  }

  /** The titles that who asks works for. */
  private List<Title> offered() {
    var me = AtDesk.required();
    var posts = staff.posts(me.id());
    return titles.all().stream()
        .filter(title ->
            me.administrator() || posts.stream().anyMatch(post -> post.title().equals(title.id())))
        .toList();
  }
}
