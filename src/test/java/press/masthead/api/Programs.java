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

  static final String PASSWORD = "the tide table on the wall";

  Member.Id member(Title title, Role... roles) {
    var email = UUID.randomUUID() + "@courier.example";
    var link = new AtomicReference<>("");
    invitations.invite("Ada Quill", email, Member.MASTHEAD, token -> link.set(token.value()));
    if (invitations.join(link.get(), "Ada Quill", null, PASSWORD)
        instanceof Invitations.Outcome.Done(var member)) {
      for (var role : roles) {
        staff.grant(member, title.id(), role, Member.MASTHEAD);
      }
      return member;
    }
    throw new AssertionError("nobody joined");
  }

  String token(Member.Id member, Title title, Scope... scopes) {
    return make("A program", member, List.of(title), scopes).secret();
  }

  ApiTokens.Outcome.Made make(String name, Member.Id member, List<Title> on, Scope... scopes) {
    var wanted =
        new Wanted(
            name,
            Arrays.stream(scopes).map(Scope::name).toList(),
            on.stream().map(title -> String.valueOf(title.id().value())).toList(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(30).toString());
    return switch (tokens.make(wanted, on, ZoneOffset.UTC, member)) {
      case ApiTokens.Outcome.Made made -> made;
      case ApiTokens.Outcome.Refused refused -> throw new AssertionError(refused);
    };
  }
}
