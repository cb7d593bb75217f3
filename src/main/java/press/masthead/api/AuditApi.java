package press.masthead.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.door.Access;
import press.masthead.api.token.Scope;
import press.masthead.staff.Audit;
import press.masthead.staff.AuditEntry;
import press.masthead.staff.Member;
import press.masthead.staff.Permission;
import press.masthead.title.Title;

/** What was done, by whom and when. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {
  private final Audit audit;
  private final People people;
  private final Access access;

  AuditApi(Audit audit, People people, Access access) {
    this.audit = audit;
    this.people = people;
    this.access = access;
  }

  record Entry(
      long number,
      Instant at,
      Person by,
      @Said("module and verb, such as story.publish") String verb,
      @Said("what it was done to, such as story:42") String subject,
      @Nullable Long title,
      Map<String, String> details,
      @Said("over all of it and the entry before") String hash) {}

  record Entries(
      @Said("newest first") List<Entry> entries,
      @Said("where the list goes on; null if this is all") @Nullable String next) {}

  @GetMapping
  @Described(value = "Lists what was done on the token’s titles", scope = Scope.ADMINISTER)
  ResponseEntity<Entries> list(
      @Said("such as story:42") @RequestParam @Nullable String subject,
      @Said("a member’s number") @RequestParam @Nullable Long by,
      @Said("such as story.publish") @RequestParam @Nullable String verb,
      @Said("not before then") @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          @Nullable OffsetDateTime from,
      @Said("before then") @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          @Nullable OffsetDateTime to,
      @Said("where an earlier answer ended; see next") @RequestParam @Nullable Long before,
      @Said("how many at most; 1 to 100") @RequestParam(defaultValue = "50") int limit) {
    var titles = access.someTitles(Scope.ADMINISTER, Permission.READ_AUDIT);
    var query =
        new Audit.Query(
            titles.stream().map(Title::id).toList(),
            subject,
            by == null ? null : new Member.Id(by),
            verb,
            from == null ? null : from.toInstant(),
            to == null ? null : to.toInstant(),
            before);
    var page = Listed.page(limit, most -> audit.find(query, most), AuditEntry::number);
    var names = people.byId();
    return ResponseEntity.ok(
        new Entries(page.shown().stream().map(entry -> view(entry, names)).toList(), page.next()));
  }

  private static Entry view(AuditEntry entry, People.Names names) {
    var act = entry.act();
    var title = act.title();
    return new Entry(
        entry.number(),
        entry.at(),
        names.of(act.by()),
        act.verb(),
        act.subject(),
        title == null ? null : title.value(),
        act.details(),
        entry.hash());
  }
}
