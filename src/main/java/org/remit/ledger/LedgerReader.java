package org.remit.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.remit.reference.DecisionReference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail of a stream, proves that it is whole, and hands it out for a check elsewhere. */
@Service
@Transactional(readOnly = true)
public class LedgerReader {

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
        .map(
            link -> {
              var kept = new LinkedHashMap<String, String>();
              link.kept().forEach((name, value) -> kept.put(name, value.value()));
              return LedgerEntry.of(link.entry(), link.digest(), kept);
            })
        .toList();
  }

  /** What has happened in these streams, each kind once, in alphabetical order. */
  public List<String> kinds(Collection<String> streams) {
    return new NamedParameterJdbcTemplate(sql).queryForList(
        "select distinct kind from remit.ledger_entry where stream = any(:streams) order by kind",
        Map.of("streams", streams.toArray(String[]::new)), String.class);
  }

  /** Checks the chain, the withheld values that are still kept, the columns beside the entries, and the head. */
  public Verification verify(String stream) {
    var chain = Chain.verify(stream, links(stream));
    if (!chain.isOk()) return chain;
    var columns = disagreeingColumns(stream);
    if (columns != null) return columns;
    return sql
        .query(
            "select last_sequence, last_digest from remit.ledger_stream where stream = ?",
            (row, n) -> Map.entry(row.getLong(1), row.getString(2)),
            stream)
        .stream()
        .findFirst()
        .map(head -> endsAtItsHead(stream, chain, head.getKey(), head.getValue()))
        .orElse(chain.entries() == 0 ? chain : Verification.broken(stream, 1, "the stream has lost its head"));
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

  private Verification endsAtItsHead(String stream, Verification chain, long lastSequence, String lastDigest) {
    if (chain.entries() < lastSequence) {
      return Verification.broken(
          stream, chain.entries() + 1, "entries " + (chain.entries() + 1) + " to " + lastSequence + " are missing");
    }
    var digest =
        sql.queryForObject(
            "select coalesce((select digest from remit.ledger_entry where stream = ? and sequence = ?), ?)",
            String.class, stream, chain.entries(), EntryFormat.NOTHING_BEFORE);
    return chain.entries() == lastSequence && lastDigest.equals(digest)
        ? chain
        : Verification.broken(stream, Math.max(1, chain.entries()), "the stream's head is not its last entry");
  }

  /** Lists and searches go by the columns, so they must say what the entry says. */
  private Verification disagreeingColumns(String stream) {
    return sql
        .query(
            """
            select sequence from remit.ledger_entry
            where stream = ? and (kind <> entry::json ->> 'kind'
                or instant <> (entry::json ->> 'instant')::timestamptz
                or real_instant <> (entry::json ->> 'realInstant')::timestamptz)
            order by sequence limit 1""",
            (row, n) -> Verification.broken(stream, row.getLong(1), "its columns do not say what the entry says"),
            stream)
        .stream()
        .findFirst()
        .orElse(null);
  }

  private List<Chain.Link> links(String stream) {
    var kept = new TreeMap<Long, Map<String, Chain.Kept>>();
    sql.query(
        "select sequence, name, salt, value from remit.withheld_value where stream = ?",
        row -> {
          kept.computeIfAbsent(row.getLong(1), s -> new TreeMap<>())
              .put(row.getString(2), new Chain.Kept(row.getString(3), row.getString(4)));
        },
        stream);
    return sql.query(
        "select sequence, entry, digest from remit.ledger_entry where stream = ? order by sequence",
        (row, n) ->
            new Chain.Link(row.getString(2), row.getString(3), kept.getOrDefault(row.getLong(1), Map.of())),
        stream);
  }
}
