package press.masthead.editor.writing;

import java.time.Instant;
import press.masthead.staff.Member;

/**
 * What somebody wrote in a field.
 *
 * @param version goes up with every change, from 1; 0 is what the revision has
 */
public record WrittenField(String value, int version, Member.Id by, Instant at) {}
