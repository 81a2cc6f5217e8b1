package org.remit.ledger;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Verifies one stream from its entries alone: it needs no database, only what an export holds. */
final class Chain {

  /** A withheld value as it is still kept. */
  record Kept(String salt, String value) {}

  /** One line of an export: the canonical entry, its digest and the withheld values that are still kept, by name. */
  record Link(String entry, String digest, Map<String, Kept> kept) {}

  private Chain() {}

  static Verification verify(String stream, List<Link> links) {
    var previous = EntryFormat.NOTHING_BEFORE;
    long expected = 1;
    for (var link : links) {
      var trouble = troubleWith(link, stream, expected, previous);
      if (trouble != null) return Verification.broken(stream, expected, trouble);
      previous = link.digest();
      expected++;
    }
    return Verification.ok(stream, links.size());
  }

  private static String troubleWith(Link link, String stream, long expected, String previous) {
    Map<String, Object> entry;
    try {
      entry = EntryFormat.parsed(link.entry());
      if (!EntryFormat.canonical(entry).equals(link.entry())) return "the entry is not in canonical form";
    } catch (IllegalArgumentException e) {
      return "the entry cannot be read";
    }
    if (!Integer.valueOf(EntryFormat.NUMBER).equals(entry.get("format"))) return "its format number is unknown";
    if (!EntryFormat.digest(link.entry()).equals(link.digest())) return "its digest is not that of its contents";
    if (!stream.equals(entry.get("stream"))) return "it belongs to another stream";
    if (((Number) entry.get("sequence")).longValue() != expected) return "entry " + expected + " is missing";
    if (!previous.equals(entry.get("previous"))) return "it does not follow from the entry before it";
    return troubleWithWithheld(link, entry);
  }

  private static String troubleWithWithheld(Link link, Map<String, Object> entry) {
    var digests = (Map<?, ?>) entry.get("withheld");
    for (var kept : link.kept().entrySet()) {
      var name = kept.getKey();
      if (!digests.containsKey(name)) return "the value '" + name + "' is kept for it but not recorded in it";
      try {
        var salt = HexFormat.of().parseHex(kept.getValue().salt());
        if (!EntryFormat.digest(salt, kept.getValue().value()).equals(digests.get(name))) {
          return "the withheld value '" + name + "' is not the one recorded";
        }
      } catch (IllegalArgumentException e) {
        return "the salt of the withheld value '" + name + "' cannot be read";
      }
    }
    return null;
  }
}
