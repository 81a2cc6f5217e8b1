package org.remit.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.remit.reference.DecisionReference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail of a stream, proves that it is whole, and hands it out for a check elsewhere. */
@Service
@Transactional(readOnly = true)
public class LedgerReader {

  /** How many streams are read by one question to the database. */
  private static final int AT_ONCE = 100;

  private final JdbcTemplate sql;
  private final ObjectMapper json = new ObjectMapper();

  LedgerReader(JdbcTemplate sql) {
    this.sql = sql;
  }

  public List<LedgerEntry> entries(DecisionReference decision) {
    return entries(decision.value());
  }

  /** The entries of a stream in their order: a decision's reference, {@code council:leeds} or {@code remit}. */
  public List<LedgerEntry> entries(String stream) {
    return links(stream).stream()
        .map(LedgerEntry::of)
        .toList();
  }

  /** What has happened in these streams, each kind once, in alphabetical order. */
  public List<String> kinds(Collection<String> streams) {
    return new NamedParameterJdbcTemplate(sql).queryForList(
        "select distinct kind from remit.ledger_entry where stream = any(:streams) order by kind",
        Map.of("streams", streams.toArray(String[]::new)), String.class);
  }

  /**
   * The entries of these kinds in these streams, stream by stream in their order, with the names of what they withhold
   * and none of its values. The rest of the streams is not read, so nothing is said of their chains.
   *
   * @param kinds kinds of entries; one that ends in '-' stands for all that begin so: {@code call-in-}
   * @param from the first moment and {@code to} the first after the last; null where it is open
   */
  public List<LedgerEntry> entries(
      Collection<String> streams, Collection<String> kinds, Instant from, Instant to) {
    return sql.query(
        """
        select entry, digest from remit.ledger_entry
        where stream = any(?) and kind like any(?) and instant >= coalesce(?, '-infinity'::timestamptz)
          and instant < coalesce(?, 'infinity'::timestamptz)
        order by stream, sequence""",
        (row, n) -> LedgerEntry.of(row.getString(1), row.getString(2), Map.of()),
        streams.toArray(String[]::new),
        kinds.stream().map(kind -> kind.endsWith("-") ? kind + "%" : kind).toArray(String[]::new),
        utc(from), utc(to));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** A stream with its check, read once. */
  public VerifiedStream verified(String stream) {
    return read(List.of(stream)).get(0);
  }

  /** Checks the chain, the withheld values that are still kept, the columns beside the entries, and the head. */
  public Verification verify(String stream) {
    return verified(stream).chain();
  }

  /**
   * Reads each of these streams once and hands it over, in their order, with what its check has found; a few streams at
   * a time, so that a council's whole trail is never held at once.
   */
  public void eachVerified(Collection<String> streams, Consumer<VerifiedStream> reader) {
    var all = List.copyOf(streams);
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      read(all.subList(from, Math.min(all.size(), from + AT_ONCE))).forEach(reader);
    }
  }

  private List<VerifiedStream> read(List<String> streams) {
    var heads = new HashMap<String, Head>();
    var rows = rows(streams, heads);
    return streams.stream().map(stream -> {
      var own = rows.getOrDefault(stream, List.of());
      var entries = own.stream().flatMap(row -> LedgerEntry.find(row.link()).stream()).toList();
      return new VerifiedStream(entries, verified(stream, own, entries, heads.get(stream)));
    }).toList();
  }

  private record Head(long sequence, String digest) {}

  /** An entry with the columns beside it. Lists and searches go by these, so they must say what the entry says. */
  private record Row(Chain.Link link, String kind, Instant instant, Instant realInstant) {

    boolean isOf(LedgerEntry entry) {
      return entry.kind().equals(kind) && entry.instant().equals(instant) && entry.realInstant().equals(realInstant);
    }
  }

  private static Verification verified(String stream, List<Row> rows, List<LedgerEntry> entries, Head head) {
    var chain = Chain.verify(stream, rows.stream().map(Row::link).toList());
    if (!chain.isOk()) return chain;
    for (var i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isOf(entries.get(i))) {
        return Verification.broken(stream, i + 1, "its columns do not say what the entry says");
      }
    }
    if (head != null) return endsAtItsHead(stream, chain, head, rows);
    return rows.isEmpty() ? chain : Verification.broken(stream, 1, "the stream has lost its head");
  }

  private static Verification endsAtItsHead(String stream, Verification chain, Head head, List<Row> rows) {
    if (chain.entries() < head.sequence()) {
      return Verification.broken(
          stream, chain.entries() + 1, "entries " + (chain.entries() + 1) + " to " + head.sequence() + " are missing");
    }
    var digest = rows.isEmpty() ? EntryFormat.NOTHING_BEFORE : rows.get(rows.size() - 1).link().digest();
    return chain.entries() == head.sequence() && head.digest().equals(digest)
        ? chain
        : Verification.broken(stream, Math.max(1, chain.entries()), "the stream's head is not its last entry");
  }

  /**
   * The stream as JSON lines, each with {@code entry}, {@code digest} and {@code kept}: to be verified without a
   * database, as {@code src/docs/ledger.md} shows. It holds the personal and withheld values that are still kept only
   * when they are asked for.
   */
  public List<String> export(String stream, boolean withKeptValues) {
    return links(stream).stream().map(link -> asLine(link, withKeptValues)).toList();
  }

  private String asLine(Chain.Link link, boolean withKeptValues) {
    var line = new LinkedHashMap<String, Object>();
    line.put("entry", EntryFormat.parsed(link.entry()));
    line.put("digest", link.digest());
    if (withKeptValues) line.put("kept", link.kept());
    try {
      return json.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An entry that was read as JSON can be written as JSON", e);
    }
  }

  private List<Chain.Link> links(String stream) {
    return rows(List.of(stream), new HashMap<>()).getOrDefault(stream, List.of()).stream().map(Row::link).toList();
  }

  /**
   * Entries and heads are read by one statement, for an entry that is added between two would look like one that is
   * missing; the withheld values after them, so that those of each entry that was read are there.
   *
   * @param heads filled with the head of each stream that has one
   */
  private Map<String, List<Row>> rows(List<String> streams, Map<String, Head> heads) {
    var named = (Object) streams.toArray(String[]::new);
    var rows = new HashMap<String, List<Row>>();
    var kept = new HashMap<String, Map<Long, Map<String, Chain.Kept>>>();
    sql.query(
        """
        select asked.stream, e.sequence, e.entry, e.digest, e.kind, e.instant, e.real_instant, s.last_sequence,
          s.last_digest
        from unnest(?::text[]) as asked(stream)
          left join remit.ledger_stream s on s.stream = asked.stream
          left join remit.ledger_entry e on e.stream = asked.stream
        order by asked.stream, e.sequence""",
        row -> {
          var stream = row.getString(1);
          if (row.getString(9) != null) heads.put(stream, new Head(row.getLong(8), row.getString(9)));
          if (row.getString(3) == null) return;
          var values = kept.computeIfAbsent(stream, s -> new HashMap<>())
              .computeIfAbsent(row.getLong(2), s -> new TreeMap<>());
          rows.computeIfAbsent(stream, s -> new ArrayList<>()).add(
              new Row(new Chain.Link(row.getString(3), row.getString(4), values), row.getString(5), instant(row, 6),
                  instant(row, 7)));
        },
        named);
    sql.query(
        "select stream, sequence, name, salt, value from remit.withheld_value where stream = any(?)",
        row -> {
          var values = kept.getOrDefault(row.getString(1), Map.of()).get(row.getLong(2));
          if (values != null) values.put(row.getString(3), new Chain.Kept(row.getString(4), row.getString(5)));
        },
        named);
    return rows;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
