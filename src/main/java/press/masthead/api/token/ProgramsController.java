package press.masthead.api.token;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.desk.AtDesk;
import press.masthead.desk.Desk;
import press.masthead.desk.DeskErrors;
import press.masthead.staff.Member;
import press.masthead.staff.Permission;
import press.masthead.staff.Staff;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * The programs that act for anybody on the titles whose staff somebody manages. Who manages all the
 * titles that a token is good on may revoke it.
 */
@Controller
class ProgramsController {
  static final String PATH = "/desk/programs";
  private static final int PROGRAMS = 50;

  private final ApiTokens tokens;
  private final Staff staff;
  private final Titles titles;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;
  private final Clock clock;

  ProgramsController(
      ApiTokens tokens,
      Staff staff,
      Titles titles,
      Desk desk,
      DeskErrors errors,
      Templates templates,
      Clock clock) {
    this.tokens = tokens;
    this.staff = staff;
    this.titles = titles;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(HttpServletRequest request, @RequestParam @Nullable Long before) {
    var managed = managed();
    if (managed.isEmpty()) {
      return errors.notYours(request);
    }
    var found = tokens.good(managed, before == null ? null : new ApiToken.Id(before), PROGRAMS + 1);
    var shown = found.stream().limit(PROGRAMS).toList();
    var names = staff.all().stream().collect(Collectors.toMap(Member::id, Member::name));
    var rows =
        shown.stream()
            .map(token -> row(token, String.valueOf(names.get(token.member())), managed))
            .toList();
    var older = found.size() > PROGRAMS ? PATH + "?before=" + shown.getLast().id().value() : null;
    return Desk.show(
        templates.apiPrograms(
            desk.layout(request, "Programs", PATH), new ProgramsPage(rows, older)));
  }

  @PostMapping(PATH + "/{id:\\d{1,18}}/revocation")
  ResponseEntity<byte[]> revoke(HttpServletRequest request, @PathVariable long id) {
    var managed = managed();
    if (managed.isEmpty()) {
      return errors.notYours(request);
    }
    var found =
        tokens
            .find(new ApiToken.Id(id))
            .filter(token -> managed.stream().anyMatch(token.titles()::contains));
    if (found.isEmpty()) {
      return errors.notThere(request);
    }
    if (!mayRevoke(found.get(), managed)) {
      return errors.notYours(request);
    }
    tokens.revoke(found.get(), AtDesk.required().id());
    return Desk.seeOther(PATH + "?done=revoked");
  }

  private List<Title.Id> managed() {
    return staff.titles(AtDesk.required(), Permission.MANAGE_STAFF).stream()
        .map(Title::id)
        .toList();
  }

  private static boolean mayRevoke(ApiToken token, List<Title.Id> managed) {
    return managed.containsAll(token.titles());
  }

  private TokenRow row(ApiToken token, String owner, List<Title.Id> managed) {
    return new TokenRow(
        token,
        owner,
        TokenRow.words(token, titles.all()),
        token.isOver(clock.instant()),
        mayRevoke(token, managed) ? PATH + "/" + token.id().value() + "/revocation" : null);
  }
}
