package press.masthead.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
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
    return "/desk/audit?subject=%s&by=%s&verb=%s&from=%s&to=%s&before=%d"
        .formatted(
            encoded(subject), encoded(by), encoded(verb), encoded(from), encoded(to), before);
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
