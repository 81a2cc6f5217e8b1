package org.remit.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.ledger.LedgerEntry;

/**
 * An entry of the ledger as a page shows it. Withheld values are named, never shown: the page is for everybody of the
 * council.
 */
record Trail(long sequence, String when, String what, String who, List<String> facts, String withheld, String digest) {

  static List<Trail> of(List<LedgerEntry> entries) {
    return entries.stream()
        .map(
            e ->
                new Trail(
                    e.sequence(),
                    London.say(e.instant()),
                    words(e.kind()),
                    e.capacity(),
                    e.facts().entrySet().stream().filter(f -> f.getValue() != null).map(Trail::fact).toList(),
                    e.withheld().keySet().stream().filter(n -> !n.startsWith("actor."))
                        .collect(Collectors.joining(", ")),
                    e.digest()))
        .toList();
  }

  private static String fact(Map.Entry<String, Object> fact) {
    var value = fact.getValue();
    var said =
        value instanceof Collection<?> list
            ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
            : String.valueOf(value);
    return spaced(fact.getKey()) + ": " + said;
  }

  private static String words(String kind) {
    var words = kind.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String spaced(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
  }
}
