package org.remit.web;

import java.util.List;
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
                    Plain.words(e.kind()),
                    e.capacity(),
                    Plain.facts(e),
                    e.withheld().keySet().stream().filter(n -> !n.startsWith("actor."))
                        .collect(Collectors.joining(", ")),
                    e.digest()))
        .toList();
  }
}
