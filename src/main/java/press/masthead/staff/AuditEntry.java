package press.masthead.staff;

import java.time.Instant;

/**
 * An act as the audit keeps it.
 *
 * @param number from 1, without a gap
 * @param at to the microsecond
 * @param previous the hash of the entry before; of the first, zeros
 * @param hash over everything else, as {@link AuditChain} says
 */
public record AuditEntry(long number, Instant at, Act act, String previous, String hash) {}
