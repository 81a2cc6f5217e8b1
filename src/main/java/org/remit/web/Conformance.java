package org.remit.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.engine.StepTimes;
import org.remit.ledger.LedgerEntry;
import org.remit.ledger.LedgerReader;
import org.remit.proposal.DecisionView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which steps of a case were skipped, taken out of order or taken more than once, as the trail and the engine say. */
@Component
@Transactional(readOnly = true)
class Conformance {

  /**
   * One step comes before another.
   *
   * @param before what the trail calls it, and {@code after} the one that follows
   * @param always whether it may not be missing: where it may, only the order is asked
   */
  private record Order(String before, String after, Predicate<DecisionView> always) {}

  /** What the law or the council's own rules put in this order for every case. */
  private static final List<Order> ORDERS = List.of(
      new Order("implications-cleared", "report-approved", decision -> true),
      new Order("report-approved", "decision-taken", decision -> true),
      new Order("agenda-published", "decision-taken", DecisionView::decidedAtAMeeting),
      new Order("notice-given", "decision-taken", decision -> false),
      new Order("decision-taken", "tender-published", decision -> true),
      new Order("tender-published", "tenders-evaluated", decision -> true),
      new Order("decision-taken", "contract-signed", decision -> true),
      new Order("award-notified", "contract-signed", decision -> false),
      new Order("decision-taken", "grant-signed", decision -> true),
      new Order("grant-signed", "grant-paid", decision -> true),
      new Order("contract-signed", "service-started", decision -> false),
      new Order("staff-transfer-scoped", "staff-transferred", decision -> true));

  private final LedgerReader ledger;
  private final StepTimes times;

  Conformance(LedgerReader ledger, StepTimes times) {
    this.ledger = ledger;
    this.times = times;
  }

  Sheet of(List<DecisionView> seen) {
    var kinds = new TreeSet<String>();
    ORDERS.forEach(order -> kinds.addAll(List.of(order.before(), order.after())));
    var told = ledger.entries(seen.stream().map(d -> d.reference().value()).toList(), kinds, null, null).stream()
        .collect(Collectors.groupingBy(LedgerEntry::stream));
    var repeated = times.repeated(seen.stream().map(DecisionView::reference).toList());
    var rows = new ArrayList<Sheet.Row>();
    for (var decision : seen) {
      var entries = told.getOrDefault(decision.reference().value(), List.of());
      ORDERS.forEach(order -> check(order, decision, entries, rows));
      repeated.getOrDefault(decision.reference(), Map.of()).forEach((step, often) -> rows.add(
          row(decision, false, step, "repeated", often == 1 ? "taken again" : "taken again " + often + " times")));
    }
    return Sheet.of("conformance", "Steps skipped, out of order or repeated",
        "What the trail lacks or has in another order than the rules put it; and what was done again, such as a report"
            + " that was returned.", "Every step was taken once and in its order.",
        List.of("Decision", "Step", "What", "How"), rows);
  }

  private static void check(
      Order order, DecisionView decision, List<LedgerEntry> entries, List<Sheet.Row> rows) {
    var after = first(order.after(), entries);
    if (after == null) return;
    var before = first(order.before(), entries);
    if (before == null) {
      if (order.always().test(decision)) {
        rows.add(row(decision, true, Plain.words(order.before()), "skipped",
            "not on record, though " + words(order.after()) + " on " + London.say(after)));
      }
    } else if (before.isAfter(after)) {
      rows.add(row(decision, true, Plain.words(order.before()), "out of order",
          "on " + London.say(before) + ", after " + words(order.after()) + " on " + London.say(after)));
    }
  }

  private static Sheet.Row row(DecisionView decision, boolean alarm, String step, String what, String how) {
    return Sheet.Row.of(decision.reference(), alarm, decision.reference() + ": " + decision.title(), step, what, how);
  }

  private static String words(String kind) {
    return kind.replace('-', ' ');
  }

  private static Instant first(String kind, List<LedgerEntry> entries) {
    return entries.stream().filter(e -> e.kind().equals(kind)).map(LedgerEntry::instant)
        .min(Comparator.naturalOrder()).orElse(null);
  }
}
