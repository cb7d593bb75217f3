package press.masthead.desk;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import press.masthead.staff.Invitations;
import press.masthead.staff.Member;
import press.masthead.staff.Permission;
import press.masthead.staff.Role;
import press.masthead.staff.SignIns;
import press.masthead.staff.Staff;
import press.masthead.title.Title;
import press.masthead.title.Titles;

/**
 * Who is of the newsroom, and what each may do. Who manages a title's staff gives roles on that
 * title; only administrators of the publisher suspend somebody.
 */
@Controller
class StaffController {
  private static final String PATH = "/desk/staff";

  private final Staff staff;
  private final Invitations invitations;
  private final SignIns signIns;
  private final DeskLetters letters;
  private final Titles titles;
  private final Desk desk;
  private final DeskErrors errors;
  private final Templates templates;

  StaffController(
      Staff staff,
      Invitations invitations,
      SignIns signIns,
      DeskLetters letters,
      Titles titles,
      Desk desk,
      DeskErrors errors,
      Templates templates) {
    this.staff = staff;
    this.invitations = invitations;
    this.signIns = signIns;
    this.letters = letters;
    this.titles = titles;
    this.desk = desk;
    this.errors = errors;
    this.templates = templates;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    return mayManage() ? list(request, HttpStatus.OK, "", "", "", null) : errors.notYours(request);
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> invite(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email) {
    if (!mayManage()) {
      return errors.notYours(request);
    }
    return switch (letter(request, name, email)) {
      case Invitations.Outcome.Done(var member) ->
          Desk.seeOther(PATH + "/" + member.value() + "?done=invited");
      case Invitations.Outcome.Refused(var field, var mend) ->
          list(request, HttpStatus.UNPROCESSABLE_CONTENT, name, email, field, mend);
    };
  }

  @GetMapping(PATH + "/{id}")
  ResponseEntity<byte[]> member(HttpServletRequest request, @PathVariable long id) {
    if (!mayManage()) {
      return errors.notYours(request);
    }
    return find(id)
        .map(member ->
            Desk.show(
                templates.deskMember(desk.layout(request, member.name(), PATH), page(member))))
        .orElseGet(() -> errors.notThere(request));
  }

  /**
   * Gives and takes roles.
   *
   * @param role every role the member is to have, as {@link MemberPage#value} writes it
   */
  @PostMapping(PATH + "/{id}/roles")
  ResponseEntity<byte[]> roles(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "") List<String> role) {
    if (!mayManage()) {
      return errors.notYours(request);
    }
    var member = find(id);
    if (member.isEmpty()) {
      return errors.notThere(request);
    }
    give(member.get(), new HashSet<>(role));
    return Desk.seeOther(PATH + "/" + id + "?done=saved");
  }

  /** Another link for somebody who has not joined; ends the one before. */
  @PostMapping(PATH + "/{id}/invitation")
  ResponseEntity<byte[]> inviteAgain(HttpServletRequest request, @PathVariable long id) {
    if (!mayManage()) {
      return errors.notYours(request);
    }
    var member = find(id).orElse(null);
    var email = member == null ? null : member.email();
    if (member == null || email == null) {
      return errors.notThere(request);
    }
    return switch (letter(request, member.name(), email)) {
      case Invitations.Outcome.Done unused -> Desk.seeOther(PATH + "/" + id + "?done=invited");
      case Invitations.Outcome.Refused unused -> Desk.seeOther(PATH + "/" + id);
    };
  }

  @PostMapping(PATH + "/{id}/authenticator/removal")
  ResponseEntity<byte[]> dropAuthenticator(HttpServletRequest request, @PathVariable long id) {
    var me = AtDesk.required();
    var member = new Member.Id(id);
    if (!staff.maySuspend(me, member)) {
      return errors.notYours(request);
    }
    signIns.dropAuthenticator(member, me.id());
    return Desk.seeOther(PATH + "/" + id + "?done=asked-for-no-code");
  }

  @PostMapping(PATH + "/{id}/suspension")
  ResponseEntity<byte[]> suspend(HttpServletRequest request, @PathVariable long id) {
    var me = AtDesk.required();
    var member = new Member.Id(id);
    if (!staff.maySuspend(me, member)) {
      return errors.notYours(request);
    }
    staff.suspend(member, me.id());
    return Desk.seeOther(PATH + "/" + id + "?done=suspended");
  }

  @PostMapping(PATH + "/{id}/suspension/end")
  ResponseEntity<byte[]> readmit(HttpServletRequest request, @PathVariable long id) {
    var me = AtDesk.required();
    var member = new Member.Id(id);
    if (!staff.maySuspend(me, member)) {
      return errors.notYours(request);
    }
    staff.readmit(member, me.id());
    return Desk.seeOther(PATH + "/" + id + "?done=readmitted");
  }

  private Invitations.Outcome letter(HttpServletRequest request, String name, String email) {
    var title = titles.byHost(request.getServerName()).orElseGet(() -> titles.all().getFirst());
    var letter = letters.invitation(title, name, email);
    return invitations.invite(name, email, AtDesk.required().id(), letter);
  }

  private boolean mayManage() {
    return staff.permissions(AtDesk.required()).contains(Permission.MANAGE_STAFF);
  }

  private Optional<Member> find(long id) {
    return staff.find(new Member.Id(id)).filter(member -> !member.id().equals(Member.MASTHEAD));
  }

  private void give(Member member, Set<String> wanted) {
    var page = page(member);
    var by = AtDesk.required().id();
    for (var title : page.titles()) {
      for (var role : page.roles()) {
        if (wanted.contains(page.value(title, role))) {
          staff.grant(member.id(), title.id(), role, by);
        } else {
          staff.revoke(member.id(), title.id(), role, by);
        }
      }
    }
  }

  private MemberPage page(Member member) {
    var me = AtDesk.required();
    return new MemberPage(
        member,
        staff.maySuspend(me, member.id()),
        signIns.hasAuthenticator(member.id()),
        staff.titles(me, Permission.MANAGE_STAFF),
        List.of(Role.values()),
        staff.posts(member.id()));
  }

  private ResponseEntity<byte[]> list(
      HttpServletRequest request,
      HttpStatus status,
      String name,
      String email,
      String field,
      @Nullable String problem) {
    var rows =
        staff.all().stream().map(member -> new StaffPage.Row(member, roles(member))).toList();
    var page = new StaffPage(rows, name, email, field, problem);
    return Desk.show(status, templates.deskStaff(desk.layout(request, "Staff", PATH), page));
  }

  private List<String> roles(Member member) {
    return staff.posts(member.id()).stream()
        .map(post -> post.role().label() + ", " + name(post.title()))
        .toList();
  }

  private String name(Title.Id title) {
    return titles.get(title).name();
  }
}
