package press.masthead.title;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recurrenceset.OfRule;

/**
 * When a title's issues appear.
 *
 * @param name what appears, such as the supplement's name
 * @param rule an RFC 5545 recurrence rule
 * @param words the same for readers, such as “the last Thursday of every month”
 */
public record IssueRule(String name, String rule, String words) {

  public IssueRule {
    parse(rule);
  }

  /** The next {@code count} days of appearance, from {@code first} on. */
  public List<LocalDate> next(LocalDate first, int count) {
    var start = new DateTime(first.getYear(), first.getMonthValue() - 1, first.getDayOfMonth());
    return StreamSupport.stream(new OfRule(parse(rule), start).spliterator(), false)
        .limit(count)
        .map(day -> LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth()))
        .toList();
  }

  private static RecurrenceRule parse(String rule) {
    try {
      return new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalArgumentException(
          "issue rule: “" + rule + "” is not an RFC 5545 recurrence rule: " + e.getMessage(), e);
    }
  }
}
