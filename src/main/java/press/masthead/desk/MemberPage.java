package press.masthead.desk;

import java.util.List;
import press.masthead.staff.Member;
import press.masthead.staff.Role;
import press.masthead.staff.Staff;
import press.masthead.title.Title;

/**
 * One member and the roles they have.
 *
 * @param mayBeSuspended by who looks
 * @param hasAuthenticator and so is asked for codes
 * @param titles on which who looks may give roles
 */
public record MemberPage(
    Member member,
    boolean mayBeSuspended,
    boolean hasAuthenticator,
    List<Title> titles,
    List<Role> roles,
    List<Staff.Post> posts) {

  public boolean has(Title title, Role role) {
    return posts.contains(new Staff.Post(title.id(), role));
  }

  /** Such as {@code 1-EDITOR}, for the form. */
  public String value(Title title, Role role) {
    return title.id().value() + "-" + role.name();
  }
}
