package press.masthead.staff;

import static press.masthead.staff.Permission.APPROVE;
import static press.masthead.staff.Permission.CLEAR_LEGAL;
import static press.masthead.staff.Permission.CORRECT;
import static press.masthead.staff.Permission.EDIT_PICTURES;
import static press.masthead.staff.Permission.KILL;
import static press.masthead.staff.Permission.MODERATE;
import static press.masthead.staff.Permission.PRODUCE;
import static press.masthead.staff.Permission.PUBLISH;
import static press.masthead.staff.Permission.READ_AUDIT;
import static press.masthead.staff.Permission.SPIKE;
import static press.masthead.staff.Permission.SUBMIT;
import static press.masthead.staff.Permission.TAKE_DOWN;
import static press.masthead.staff.Permission.WRITE;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What somebody is on a title, and what that allows: the one table of permissions. */
public enum Role {
  REPORTER("Reporter", WRITE, SUBMIT),
  SUB_EDITOR("Sub-editor", WRITE, SUBMIT, APPROVE, SPIKE, EDIT_PICTURES),
  EDITOR(
      "Editor",
      WRITE,
      SUBMIT,
      APPROVE,
      PUBLISH,
      CORRECT,
      KILL,
      TAKE_DOWN,
      CLEAR_LEGAL,
      SPIKE,
      EDIT_PICTURES,
      MODERATE,
      READ_AUDIT),
  PICTURE_EDITOR("Picture editor", WRITE, EDIT_PICTURES),
  MODERATOR("Moderator", MODERATE),
  PRODUCTION("Production", WRITE, EDIT_PICTURES, PRODUCE),
  ADMINISTRATOR("Administrator", Permission.values());

  private final String label;
  private final Set<Permission> permissions;

  Role(String label, Permission... permissions) {
    this.label = label;
    this.permissions = Set.of(permissions);
  }

  /** For the screen. */
  public String label() {
    return label;
  }

  public Set<Permission> permissions() {
    return permissions;
  }

  /** What one or another of {@code roles} allows. */
  static Set<Permission> permissions(Collection<Role> roles) {
    var all = EnumSet.noneOf(Permission.class);
    roles.forEach(role -> all.addAll(role.permissions));
    return all;
  }
}
