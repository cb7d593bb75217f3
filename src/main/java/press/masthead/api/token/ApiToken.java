package press.masthead.api.token;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.masthead.staff.Member;
import press.masthead.title.Title;

/**
 * Lets a program act for a member, on those titles, as far as its scopes go.
 *
 * @param name what its owner knows it by
 * @param lastUsed to the minute; null if it never was
 */
public record ApiToken(
    Id id,
    Member.Id member,
    String name,
    Set<Scope> scopes,
    Set<Title.Id> titles,
    Instant made,
    Instant expires,
    @Nullable Instant lastUsed) {

  /** Identifies a token; tells nothing of its secret. */
  public record Id(long value) {
    /** How the audit speaks of it. */
    public String subject() {
      return "api-token:" + value;
    }
  }

  public ApiToken {
    scopes = Set.copyOf(scopes);
    titles = Set.copyOf(titles);
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(expires);
  }
}
