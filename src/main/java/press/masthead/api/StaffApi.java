package press.masthead.api;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.door.Access;
import press.masthead.api.door.Caller;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.desk.DeskLetters;
import press.masthead.staff.Invitations;
import press.masthead.staff.Member;
import press.masthead.staff.Permission;
import press.masthead.staff.Role;
import press.masthead.staff.SignIns;
import press.masthead.staff.Staff;
import press.masthead.title.Title;

/** Who is of the newsroom, and what each is on the titles that the token's member manages. */
@RestController
@RequestMapping(StaffApi.PATH)
class StaffApi {
  static final String PATH = "/api/v1/staff";
  private static final String ROLE = "/{id}/roles/{title}/{role}";
  private static final String SUSPENSION = "/{id}/suspension";

  private final Staff staff;
  private final Invitations invitations;
  private final SignIns signIns;
  private final DeskLetters letters;
  private final TitleRefs titles;
  private final Access access;

  StaffApi(
      Staff staff,
      Invitations invitations,
      SignIns signIns,
      DeskLetters letters,
      TitleRefs titles,
      Access access) {
    this.staff = staff;
    this.invitations = invitations;
    this.signIns = signIns;
    this.letters = letters;
    this.titles = titles;
    this.access = access;
  }

  record MemberView(
      long id,
      String name,
      @Nullable String email,
      Member.State state,
      @Said("of the whole publisher: may do everything on every title") boolean administrator,
      @Said("on the titles that this token may manage the staff of") List<Post> roles) {}

  record Post(@Said("the number of the title") long title, Role role) {}

  record Members(@Said("by name") List<MemberView> members) {}

  record Invitation(
      @Nullable String name,
      @Nullable String email,
      @Said("the number or the slug of the title that the letter names; null for the first")
          @Nullable Ref title) {}

  @GetMapping
  @Described(value = "Lists everybody of the newsroom", scope = Scope.ADMINISTER)
  ResponseEntity<Members> list() {
    var managed = managed();
    var members = staff.all().stream().map(member -> view(member, managed)).toList();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Members(members));
  }

  @GetMapping("/{id}")
  @Described(
      value = "Reads who somebody of the newsroom is",
      scope = Scope.ADMINISTER,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<MemberView> read(@PathVariable long id) {
    return show(find(id).id(), managed());
  }

  @PostMapping
  @Described(
      value = "Invites somebody to the newsroom",
      more =
          "A link goes to that address, good once, for a week. Whoever was invited and has not"
              + " joined gets another one.",
      scope = Scope.ADMINISTER,
      status = 201,
      problems = Problem.Code.INVALID)
  ResponseEntity<MemberView> invite(@RequestBody Invitation wanted) {
    var managed = managed();
    var ref = wanted.title();
    var title = ref == null ? managed.getFirst() : titles.known(ref, "/title");
    var name = wanted.name() == null ? "" : wanted.name();
    var email = wanted.email() == null ? "" : wanted.email();
    var letter = letters.invitation(title, name, email);
    return switch (invitations.invite(name, email, Caller.me(), letter)) {
      case Invitations.Outcome.Done(var id) ->
          ResponseEntity.created(URI.create(PATH + "/" + id.value()))
              .body(view(staff.find(id).orElseThrow(), managed));
      case Invitations.Outcome.Refused(var field, var mend) ->
          throw NotDone.because("/" + field, mend);
    };
  }

  @PutMapping(ROLE)
  @Described(
      value = "Gives somebody a role on a title",
      scope = Scope.ADMINISTER,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<MemberView> grant(
      @PathVariable long id,
      @Said("its number or its slug") @PathVariable String title,
      @PathVariable Role role) {
    var managed = managed();
    var member = find(id).id();
    staff.grant(member, titles.among(managed, title).id(), role, Caller.me());
    return show(member, managed);
  }

  @DeleteMapping(ROLE)
  @Described(
      value = "Takes a role on a title from somebody",
      scope = Scope.ADMINISTER,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<MemberView> revoke(
      @PathVariable long id,
      @Said("its number or its slug") @PathVariable String title,
      @PathVariable Role role) {
    var managed = managed();
    var member = find(id).id();
    staff.revoke(member, titles.among(managed, title).id(), role, Caller.me());
    return show(member, managed);
  }

  @PutMapping(SUSPENSION)
  @Described(
      value = "Suspends somebody: every session ends at once, and every token",
      more =
          "For a token of an administrator of the publisher that is for all of its titles. Nobody"
              + " suspends themselves.",
      scope = Scope.ADMINISTER,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.CONFLICT})
  ResponseEntity<MemberView> suspend(@PathVariable long id) {
    var member = suspendable(id);
    staff.suspend(member, Caller.me());
    return show(in(Member.State.SUSPENDED, member), managed());
  }

  @DeleteMapping(SUSPENSION)
  @Described(
      value = "Lets somebody who was suspended sign in again",
      more = "As for suspending. Tokens stay revoked.",
      scope = Scope.ADMINISTER,
      problems = {Problem.Code.NOT_FOUND, Problem.Code.CONFLICT})
  ResponseEntity<MemberView> readmit(@PathVariable long id) {
    var member = suspendable(id);
    staff.readmit(member, Caller.me());
    return show(in(Member.State.ACTIVE, member), managed());
  }

  @DeleteMapping("/{id}/authenticator")
  @Described(
      value = "Asks somebody who lost their authenticator for no code until they set up another",
      more = "As for suspending.",
      scope = Scope.ADMINISTER,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<MemberView> dropAuthenticator(@PathVariable long id) {
    var member = suspendable(id);
    signIns.dropAuthenticator(member, Caller.me());
    return show(member, managed());
  }

  private List<Title> managed() {
    return access.someTitles(Scope.ADMINISTER, Permission.MANAGE_STAFF);
  }

  private Member find(long id) {
    return staff
        .find(new Member.Id(id))
        .filter(member -> !member.id().equals(Member.MASTHEAD))
        .orElseThrow(NotDone::notThere);
  }

  private Member.Id suspendable(long id) {
    access.requireWhole(Scope.ADMINISTER);
    var member = new Member.Id(id);
    if (!staff.maySuspend(Caller.required().member(), member)) {
      throw NotDone.because(
          Problem.Code.FORBIDDEN,
          "Only administrators of the publisher suspend and readmit somebody, or ask them for no"
              + " code, and never themselves.");
    }
    return find(id).id();
  }

  private Member.Id in(Member.State state, Member.Id id) {
    return staff
        .find(id)
        .filter(member -> member.state() == state)
        .map(Member::id)
        .orElseThrow(() ->
            NotDone.because(
                Problem.Code.CONFLICT,
                "Who has not joined yet is neither suspended nor readmitted, and somebody must be"
                    + " left to administer the publisher."));
  }

  private ResponseEntity<MemberView> show(Member.Id id, List<Title> managed) {
    var view = view(staff.find(id).orElseThrow(), managed);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
  }

  private MemberView view(Member member, List<Title> managed) {
    var of = managed.stream().map(Title::id).toList();
    return new MemberView(
        member.id().value(),
        member.name(),
        member.email(),
        member.state(),
        member.administrator(),
        staff.posts(member.id()).stream()
            .filter(post -> of.contains(post.title()))
            .map(post -> new Post(post.title().value(), post.role()))
            .toList());
  }
}
