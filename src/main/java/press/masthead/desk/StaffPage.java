package press.masthead.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.Member;

/**
 * Everybody of the newsroom.
 *
 * @param name as typed for an invitation
 * @param field which field of the invitation the problem concerns; empty if none
 */
public record StaffPage(
    List<Row> members, String name, String email, String field, @Nullable String problem) {

  /**
   * One member.
   *
   * @param roles in words, such as “Editor of The Courier”
   */
  public record Row(Member member, List<String> roles) {}
}
