package press.masthead.api.token;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import press.masthead.account.Token;
import press.masthead.staff.Act;
import press.masthead.staff.Audit;
import press.masthead.staff.Member;
import press.masthead.staff.Suspending;
import press.masthead.title.Title;

/** The tokens that programs of members have. */
@Service
public class ApiTokens implements Suspending {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_DAYS = 366;
  private static final Duration NOTED = Duration.ofMinutes(1);

  /** Tells whoever finds one in a place where none should be what it is. */
  private static final String BEGINNING = "masthead_";

  private final ApiTokenTable table;
  private final Audit audit;
  private final SecureRandom random;
  private final Clock clock;

  ApiTokens(ApiTokenTable table, Audit audit, SecureRandom random, Clock clock) {
    this.table = table;
    this.audit = audit;
    this.random = random;
    this.clock = clock;
  }

  /** How asking for one came out. */
  public sealed interface Outcome {
    /**
     * @param secret to be shown once: nobody can find it out again
     */
    record Made(ApiToken token, String secret) implements Outcome {}

    /** The form's field, and words that say how to mend it. */
    record Refused(String field, String mend) implements Outcome {}
  }

  /**
   * Makes a token for {@code member}.
   *
   * @param offered the titles it may be good on
   * @param zone of the day on which it ends
   */
  @Transactional
  public Outcome make(Wanted wanted, List<Title> offered, ZoneId zone, Member.Id member) {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var refusal = refusal(wanted, offered, today);
    var lastDay = wanted.lastDay();
    if (refusal != null || lastDay == null) {
      return refusal == null ? untilRefused(today) : refusal;
    }
    var secret = BEGINNING + Token.fresh(random).value();
    var draft =
        new ApiToken(
            new ApiToken.Id(0),
            member,
            wanted.name(),
            wanted.chosenScopes(),
            wanted.chosenTitles(offered),
            clock.instant(),
            lastDay.plusDays(1).atStartOfDay(zone).toInstant(),
            null);
    var token = table.insert(draft, new Token(secret).hash());
    audit.record(
        Act.of(member, "api.make-token", token.id().subject())
            .with("name", token.name())
            .with("scopes", token.scopes().stream().map(Scope::name).sorted().toList().toString())
            .with("titles", numbers(token))
            .with("until", lastDay.toString()));
    return new Outcome.Made(token, secret);
  }

  /** Those of a member that were not revoked, the newest first. */
  public List<ApiToken> of(Member.Id member) {
    return table.of(member);
  }

  /** Revokes a token of the member's own, at once. */
  @Transactional
  public void revoke(ApiToken.Id id, Member.Id owner) {
    if (table.revoke(id, owner, clock.instant())) {
      audit.record(Act.of(owner, "api.revoke-token", id.subject()));
    }
  }

  /**
   * Everybody's that are good now on one or another of the titles, the newest first.
   *
   * @param before where an earlier answer ended
   */
  public List<ApiToken> good(Collection<Title.Id> titles, ApiToken.@Nullable Id before, int limit) {
    return table.good(titles, clock.instant(), before, limit);
  }

  /** One that was not revoked. */
  public Optional<ApiToken> find(ApiToken.Id id) {
    return table.find(id);
  }

  /** Revokes a token for somebody who need not be its owner, at once. */
  @Transactional
  public void revoke(ApiToken token, Member.Id by) {
    if (table.revoke(token.id(), token.member(), clock.instant())) {
      audit.record(
          Act.of(by, "api.revoke-token", token.id().subject())
              .with("name", token.name())
              .with("member", token.member().subject()));
    }
  }

  /** Whoever may not sign in has no programs either, also when they may again. */
  @Override
  public void suspended(Member.Id member, Member.Id by) {
    for (var id : table.revokeAll(member, clock.instant())) {
      audit.record(Act.of(by, "api.revoke-token", id.subject()));
    }
  }

  /** The token with that secret, if it is good now; notes that it was used. */
  public Optional<ApiToken> use(String secret) {
    var now = clock.instant();
    var token = table.find(new Token(secret).hash(), now);
    token
        .filter(each -> isToBeNoted(each.lastUsed(), now))
        .ifPresent(each -> table.used(each.id(), now));
    return token;
  }

  private static boolean isToBeNoted(@Nullable Instant last, Instant now) {
    return last == null || last.plus(NOTED).isBefore(now);
  }

  private static Outcome.@Nullable Refused refusal(
      Wanted wanted, List<Title> offered, LocalDate today) {
    if (wanted.name().isEmpty()) {
      return new Outcome.Refused("name", "Say what it is for, such as “Tide tables”.");
    }
    if (wanted.name().length() > LONGEST_NAME) {
      return new Outcome.Refused(
          "name", "Say it in at most %d characters.".formatted(LONGEST_NAME));
    }
    if (wanted.chosenScopes().isEmpty()) {
      return new Outcome.Refused("scopes", "Choose what the program may do.");
    }
    if (wanted.chosenTitles(offered).isEmpty()) {
      return new Outcome.Refused("titles", "Choose on which titles.");
    }
    var last = wanted.lastDay();
    return last == null || last.isBefore(today) || last.isAfter(today.plusDays(MOST_DAYS))
        ? untilRefused(today)
        : null;
  }

  private static Outcome.Refused untilRefused(LocalDate today) {
    return new Outcome.Refused(
        "until", "Choose a day between today and %s.".formatted(today.plusDays(MOST_DAYS)));
  }

  private static String numbers(ApiToken token) {
    return token.titles().stream()
        .map(title -> String.valueOf(title.value()))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
