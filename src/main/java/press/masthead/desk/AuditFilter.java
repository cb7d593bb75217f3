package press.masthead.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;
import press.masthead.title.Title;

/** What of the audit is asked for, as typed; blank for whatever. */
public record AuditFilter(String subject, String by, String verb, String from, String to) {

  public AuditFilter {
    subject = subject.strip();
    verb = verb.strip();
  }

  /**
   * Days count whole, in {@code zone}. What makes no sense is not asked for.
   *
   * @param titles only acts on these; null for all
   */
  Audit.Query query(@Nullable Collection<Title.Id> titles, ZoneId zone, @Nullable Long before) {
    var first = day(from);
    var last = day(to);
    return new Audit.Query(
        titles,
        subject.isEmpty() ? null : subject,
        by.matches("\\d{1,18}") ? new Member.Id(Long.parseLong(by)) : null,
        verb.isEmpty() ? null : verb,
        first == null ? null : first.atStartOfDay(zone).toInstant(),
        last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant(),
        before);
  }

  String path(long before) {
    var asked = new LinkedHashMap<String, String>();
    asked.put("subject", subject);
    asked.put("by", by);
    asked.put("verb", verb);
    asked.put("from", from);
    asked.put("to", to);
    asked.put("before", String.valueOf(before));
    return "/desk/audit?" + AddressQuery.of(asked);
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
