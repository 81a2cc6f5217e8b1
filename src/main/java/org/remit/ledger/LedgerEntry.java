package org.remit.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remit.reference.Authority;

/**
 * One entry, to be read.
 *
 * @param sequence its place in the stream, from 1
 * @param kind what has happened: {@code decision-taken}
 * @param capacity in which capacity somebody acted: 'finance of Leeds', or 'Remit, on expiry of the window'
 * @param instant by Remit's clock
 * @param realInstant by the server's own clock
 * @param facts what is public and impersonal
 * @param withheld the names of the personal and withheld values, each with what is still kept: null once disposed of
 * @param canonical the bytes that the digest is taken over, as text
 */
public record LedgerEntry(
    String stream,
    long sequence,
    String kind,
    String capacity,
    Instant instant,
    Instant realInstant,
    Map<String, Object> facts,
    Map<String, String> withheld,
    String previous,
    String digest,
    String canonical) {

  /** Empty where the entry was tampered with so that it cannot be read. */
  static Optional<LedgerEntry> find(Chain.Link link) {
    try {
      return Optional.of(of(link));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  static LedgerEntry of(Chain.Link link) {
    var kept = new LinkedHashMap<String, String>();
    link.kept().forEach((name, value) -> kept.put(name, value.value()));
    return of(link.entry(), link.digest(), kept);
  }

  @SuppressWarnings("unchecked")
  static LedgerEntry of(String canonical, String digest, Map<String, String> kept) {
    var entry = EntryFormat.parsed(canonical);
    var withheld = new LinkedHashMap<String, String>();
    ((Map<String, String>) entry.get("withheld")).keySet().forEach(name -> withheld.put(name, kept.get(name)));
    return new LedgerEntry(
        (String) entry.get("stream"),
        ((Number) entry.get("sequence")).longValue(),
        (String) entry.get("kind"),
        inWords((Map<String, Object>) entry.get("actor")),
        Instant.parse((String) entry.get("instant")),
        Instant.parse((String) entry.get("realInstant")),
        (Map<String, Object>) entry.get("facts"),
        withheld,
        (String) entry.get("previous"),
        digest,
        canonical);
  }

  /** The same entry with the withheld values named and not shown. */
  public LedgerEntry withoutWithheldValues() {
    var names = new LinkedHashMap<String, String>();
    withheld.keySet().forEach(name -> names.put(name, null));
    return new LedgerEntry(
        stream, sequence, kind, capacity, instant, realInstant, facts, names, previous, digest, canonical);
  }

  @SuppressWarnings("unchecked")
  private static String inWords(Map<String, Object> actor) {
    if (Boolean.TRUE.equals(actor.get("system"))) return "Remit, " + actor.get("because");
    var roles = (List<String>) actor.get("roles");
    return String.join(", ", roles.stream().map(r -> r.replace('-', ' ')).toList())
        + (actor.get("council") == null ? "" : " of " + new Authority((String) actor.get("council")).words());
  }
}
