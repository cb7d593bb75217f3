package press.masthead.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import press.masthead.api.token.ApiTokens;
import press.masthead.api.token.Scope;
import press.masthead.api.token.Wanted;
import press.masthead.staff.Invitations;
import press.masthead.staff.Member;
import press.masthead.staff.Role;
import press.masthead.staff.Staff;
import press.masthead.testing.MovingClock;
import press.masthead.title.Title;

/** Members of the newsroom and the tokens of their programs, for tests. */
record Programs(Invitations invitations, Staff staff, ApiTokens tokens, MovingClock clock) {

  Member.Id member(Title title, Role... roles) {
    var email = UUID.randomUUID() + "@courier.example";
    var link = new AtomicReference<>("");
    invitations.invite("Ada Quill", email, Member.MASTHEAD, token -> link.set(token.value()));
    if (invitations.join(link.get(), "Ada Quill", null, "the tide table on the wall")
        instanceof Invitations.Outcome.Done(var member)) {
      for (var role : roles) {
        staff.grant(member, title.id(), role, Member.MASTHEAD);
      }
      return member;
    }
    throw new AssertionError("nobody joined");
  }

  String token(Member.Id member, Title title, Scope... scopes) {
    var wanted =
        new Wanted(
            "A program",
            Arrays.stream(scopes).map(Scope::name).toList(),
            List.of(String.valueOf(title.id().value())),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30).toString());
    if (tokens.make(wanted, List.of(title), ZoneOffset.UTC, member)
        instanceof ApiTokens.Outcome.Made(var _, var secret)) {
      return secret;
    }
    throw new AssertionError("no token was made");
  }
}
