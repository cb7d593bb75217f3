package press.masthead.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import press.masthead.title.Title;

/**
 * Everything that staff and program ever did, each entry chained to the one before. What is
 * recorded is kept or lost together with what was done.
 */
@Service
public class Audit {
  private static final int CHUNK = 1_000;

  private final AuditTable table;
  private final ObjectProvider<Through> others;
  private final Clock clock;

  Audit(AuditTable table, ObjectProvider<Through> others, Clock clock) {
    this.table = table;
    this.others = others;
    this.clock = clock;
  }

  /** How looking through the whole chain came out. */
  public sealed interface Check {
    /**
     * Nothing was changed, removed, inserted or put in another order.
     *
     * @param entries how many, which is the last one's number
     * @param head the last one's hash; whoever keeps the two elsewhere can tell a chain that was
     *     written anew from its beginning
     */
    record Whole(long entries, String head) implements Check {}

    /** The first fault, in words. */
    record Broken(String fault) implements Check {}
  }

  /**
   * What to look for; null for whatever.
   *
   * @param titles only acts on these
   * @param before only entries with a lower number
   */
  public record Query(
      @Nullable Collection<Title.Id> titles,
      @Nullable String subject,
      Member.@Nullable Id by,
      @Nullable String verb,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Long before) {
    public static final Query EVERYTHING = new Query(null, null, null, null, null, null, null);
  }

  /**
   * Records what the running transaction does, and through what, if that is not the desk.
   *
   * @throws IllegalStateException outside of a transaction
   */
  public void record(Act act) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an act is recorded within the transaction that does it");
    }
    pending().acts.add(act.with("through", through()));
  }

  /** Null for a person at the desk, and for the program itself. */
  private @Nullable String through() {
    return others.stream().flatMap(each -> each.current().stream()).findFirst().orElse(null);
  }

  /** The newest entries that match, newest first. */
  public List<AuditEntry> find(Query query, int limit) {
    return table.find(query, limit);
  }

  /**
   * Looks through the chain from its beginning to the head it has now.
   *
   * @param known an entry's number and hash noted earlier, elsewhere; null if none was
   */
  public Check check(@Nullable Known known) {
    var head = table.head();
    var previous = AuditChain.BEGINNING;
    long number = 0;
    while (number < head.number()) {
      var chunk = table.after(number, head.number(), CHUNK);
      if (chunk.isEmpty()) {
        return new Check.Broken(
            "the end was cut off: %d entries were written, the last one there is entry %d"
                .formatted(head.number(), number));
      }
      for (var entry : chunk) {
        var fault = AuditChain.fault(entry, ++number, previous).or(() -> fault(entry, known));
        if (fault.isPresent()) {
          return new Check.Broken(fault.get());
        }
        previous = entry.hash();
      }
    }
    if (!previous.equals(head.hash())) {
      return new Check.Broken("entry %d is not the last one written".formatted(number));
    }
    return known != null && known.number() > number
        ? new Check.Broken("entry %d, known from earlier, is missing".formatted(known.number()))
        : new Check.Whole(number, previous);
  }

  /** An entry as somebody noted it. */
  public record Known(long number, String hash) {}

  private static Optional<String> fault(AuditEntry entry, @Nullable Known known) {
    return known != null
            && known.number() == entry.number()
            && !known.hash().equalsIgnoreCase(entry.hash())
        ? Optional.of("entry %d is not the one known from earlier".formatted(entry.number()))
        : Optional.empty();
  }

  private Pending pending() {
    for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
      if (synchronization instanceof Pending pending && pending.owner() == this) {
        return pending;
      }
    }
    var pending = new Pending();
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  /**
   * The acts of one transaction. They are written as it commits, when it takes no more locks: all
   * that write wait here for each other, in whatever order they came.
   */
  private final class Pending implements TransactionSynchronization {
    private final List<Act> acts = new ArrayList<>();

    Audit owner() {
      return Audit.this;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      var head = table.lockHead();
      for (var act : acts) {
        var entry = AuditChain.entry(head.number() + 1, clock.instant(), act, head.hash());
        table.append(entry);
        head = new Known(entry.number(), entry.hash());
      }
    }
  }
}
