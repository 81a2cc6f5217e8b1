package org.remit.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.remit.reference.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes one entry for each thing that has happened, in the transaction in which it happened. */
@Component
class LedgerWriter {

  private static final int SALT_BYTES = 16;

  private final JdbcTemplate sql;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  LedgerWriter(JdbcTemplate sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(Happened happened) {
    var stream = happened.stream();
    var head = lockedHeadOf(stream);
    var salts = new LinkedHashMap<String, byte[]>();
    var values = personalAndWithheld(happened);
    var digests = new TreeMap<String, String>();
    values.forEach(
        (name, value) -> {
          var salt = new byte[SALT_BYTES];
          random.nextBytes(salt);
          salts.put(name, salt);
          digests.put(name, EntryFormat.digest(salt, value));
        });
    // PostgreSQL keeps microseconds; what stands in the entry must be what stands in the columns.
    var instant = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var realInstant = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var sequence = head.sequence() + 1;
    var entry =
        EntryFormat.canonical(
            stream,
            sequence,
            happened.kind(),
            happened.actor(),
            instant,
            realInstant,
            happened.facts(),
            digests,
            head.digest());
    var digest = EntryFormat.digest(entry);
    sql.update(
        "insert into remit.ledger_entry (stream, sequence, kind, instant, real_instant, entry, digest)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        stream, sequence, happened.kind(), utc(instant), utc(realInstant), entry, digest);
    values.forEach(
        (name, value) ->
            sql.update(
                "insert into remit.withheld_value (stream, sequence, name, salt, value) values (?, ?, ?, ?, ?)",
                stream, sequence, name, HexFormat.of().formatHex(salts.get(name)), value));
    sql.update(
        "update remit.ledger_stream set last_sequence = ?, last_digest = ? where stream = ?",
        sequence, digest, stream);
  }

  private record Head(long sequence, String digest) {}

  /** Whoever adds to the same stream waits here until this transaction has ended. */
  private Head lockedHeadOf(String stream) {
    sql.update(
        "insert into remit.ledger_stream (stream, last_sequence, last_digest) values (?, 0, ?) on conflict do nothing",
        stream, EntryFormat.NOTHING_BEFORE);
    return sql.queryForObject(
        "select last_sequence, last_digest from remit.ledger_stream where stream = ? for update",
        (row, n) -> new Head(row.getLong(1), row.getString(2)),
        stream);
  }

  private static Map<String, String> personalAndWithheld(Happened happened) {
    var values = new TreeMap<String, String>();
    happened.withheld().forEach((name, value) -> values.put(name, EntryFormat.storable(value)));
    var actor = happened.actor();
    if (!actor.isSystem()) {
      values.put("actor.user", EntryFormat.storable(actor.user()));
      if (actor.principal() != null) values.put("actor.principal", EntryFormat.storable(actor.principal()));
    }
    return values;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
