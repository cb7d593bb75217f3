package press.masthead.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.AuditEntry;
import press.masthead.staff.Member;

/**
 * Part of the audit, newest first.
 *
 * @param names of those who did what is shown
 * @param older the path of what came before; null if that is all
 */
public record AuditPage(
    List<AuditEntry> entries,
    Map<Member.Id, String> names,
    List<Member> members,
    AuditFilter filter,
    @Nullable String older) {

  public String name(AuditEntry entry) {
    return names.getOrDefault(entry.act().by(), "Nobody known");
  }
}
