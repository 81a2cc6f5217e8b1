package org.remit.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.consent.OverrideService;
import org.remit.constitution.Constitutions;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.ledger.LedgerEntry;
import org.remit.ledger.LedgerReader;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.routing.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a monitoring officer reports and an auditor asks for, over a period: of the decisions that the reader may see.
 * No name and no withheld value stands in any of them.
 */
@Component
@Transactional(readOnly = true)
class AssuranceReports {

  private static final Set<String> URGENT = Set.of(
      "urgency-answered", "general-exception-reasons-published", "special-urgency-reasons-published",
      "private-urgency-reasons-published");
  private static final Set<String> EXTENDED = Set.of("contract-varied", "variation-signed");

  /** Of what the reports tell from the trail. */
  private static final Set<String> TOLD = Stream.of(URGENT, EXTENDED,
      Set.of("notice-given", "call-in-", "irregularity-", "modification-")).flatMap(Set::stream)
      .collect(Collectors.toUnmodifiableSet());

  private final Decisions decisions;
  private final Gate gate;
  private final LedgerReader ledger;
  private final Constitutions constitutions;
  private final OverrideService overridden;
  private final Clock clock;

  AssuranceReports(
      Decisions decisions, Gate gate, LedgerReader ledger, Constitutions constitutions, OverrideService overridden,
      Clock clock) {
    this.decisions = decisions;
    this.gate = gate;
    this.ledger = ledger;
    this.constitutions = constitutions;
    this.overridden = overridden;
    this.clock = clock;
  }

  /** @param from first and {@code to} last day, in London; null where the period is open */
  record Between(LocalDate from, LocalDate to) {
    boolean has(Instant instant) {
      if (instant == null) return false;
      var day = London.date(instant);
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    Instant begins() {
      return from == null ? null : London.at(from, LocalTime.MIDNIGHT);
    }

    Instant ends() {
      return to == null ? null : London.at(to.plusDays(1), LocalTime.MIDNIGHT);
    }

    String words() {
      if (from == null && to == null) return "the whole time";
      if (from == null) return "until " + London.say(to);
      return to == null ? "since " + London.say(from) : London.say(from) + " to " + London.say(to);
    }
  }

  private record Entry(DecisionView decision, LedgerEntry entry) {}

  List<Sheet> all(Actor reader, Between period) {
    var seen = decisions.visibleTo(reader);
    var entries = entries(seen, period);
    return List.of(
        waivers(seen, period),
        told("urgency", "Urgency and general exceptions", "What the executive reports to council on key decisions taken"
            + " under special urgency (SI 2012/2089 reg 19), with the general exceptions and meetings in private that"
            + " were agreed to be urgent beside them.", entries, AssuranceReports::tellsOfUrgency),
        specialUrgency(entries),
        told("call-in", "Call-in used and waived", "Each request, each answer and each waiver of call-in.", entries,
            e -> e.kind().startsWith("call-in-") && !e.kind().startsWith("call-in-window")),
        told("late", "Taken late or without full notice", "What happened otherwise than the law asks, as it was"
            + " recorded.", entries, e -> e.kind().startsWith("irregularity-")),
        overrides(seen, period),
        told("extensions", "Contracts extended or changed", "Each with what it adds; the contract register tells what"
            + " the changes come to together.", entries, e -> EXTENDED.contains(e.kind())
                || e.kind().startsWith("modification-")),
        advice(seen, period));
  }

  private List<Entry> entries(List<DecisionView> seen, Between period) {
    var byReference = seen.stream().collect(Collectors.toMap(d -> d.reference().value(), d -> d));
    var place = new HashMap<String, Integer>();
    seen.forEach(d -> place.put(d.reference().value(), place.size()));
    return ledger.entries(byReference.keySet(), TOLD, period.begins(), period.ends()).stream()
        .sorted(Comparator.comparing((LedgerEntry e) -> place.get(e.stream())))
        .map(e -> new Entry(byReference.get(e.stream()), e))
        .toList();
  }

  private static Sheet waivers(List<DecisionView> seen, Between period) {
    var rows = new ArrayList<Sheet.Row>();
    for (var decision : seen) {
      if (!period.has(decision.decidedAt())) continue;
      for (var each : decision.proposal().resolutions()) {
        if (each.internalWaiver() == null) continue;
        var value = each.value() == null || each.value().total().isUnknown() ? "not known"
            : Money.say(each.value().total().value());
        rows.add(Sheet.Row.of(decision.reference(), false, title(decision), each.id(),
            String.join(", ", each.internalWaiver().rules()), value,
            each.internalWaiver().reason().known() ? each.internalWaiver().reason().value() : "not given",
            London.say(decision.decidedAt()), decision.resolution(each.id()).state().words()));
      }
    }
    return Sheet.of("waivers", "Waivers of the council's contract procedure rules", "", "Nothing was waived.",
        List.of("Decision", "Resolution", "Rules", "Value", "Reason (paragraph)", "Decided", "State"), rows);
  }

  /** Each key decision under special urgency, with the day by which the executive has reported it to council. */
  private Sheet specialUrgency(List<Entry> entries) {
    var rows = new ArrayList<Sheet.Row>();
    for (var each : entries) {
      var facts = each.entry().facts();
      if (!each.entry().kind().equals("urgency-answered") || !"key-decision".equals(facts.get("matter"))
          || !"agreed".equals(facts.get("answer"))) {
        continue;
      }
      var decided = each.decision().decidedAt() == null ? null : London.date(each.decision().decidedAt());
      var interval = constitutions.of(each.decision().authority())
          .on(decided == null ? London.today(clock) : decided).specialUrgencyReportMonths();
      var due = decided == null ? null : decided.plusMonths(interval.value());
      rows.add(Sheet.Row.of(each.decision().reference(), due != null && due.isBefore(London.today(clock)),
          title(each.decision()), London.say(each.entry().instant()), facts.get("asked"),
          decided == null ? "not decided" : London.say(decided),
          due == null ? interval.value() + " months after the decision" : London.say(due),
          interval.source() + ", " + interval.confirmation().id()));
    }
    return Sheet.of("special-urgency", "Special urgency, to be reported to council", "Each key decision that was agreed"
        + " to be urgent, with the last day for the executive's report: reports follow each other by no longer than the"
        + " council's interval (SI 2012/2089 reg 19).", "Nothing was agreed to be specially urgent.",
        List.of("Decision", "Agreed", "By the", "Decided", "Report to council by", "Interval from"), rows);
  }

  private Sheet overrides(List<DecisionView> seen, Between period) {
    var rows = new ArrayList<Sheet.Row>();
    var ended = gate.overridden(seen.stream().map(DecisionView::reference).toList());
    for (var decision : seen) {
      for (var hold : ended.getOrDefault(decision.reference(), List.of())) {
        if (!period.has(hold.liftedAt())) continue;
        rows.add(Sheet.Row.of(decision.reference(), true, title(decision),
            hold.resolution() == null ? "all" : hold.resolution(), hold.words(), hold.ended(),
            why(hold, decision.reference()), London.say(hold.liftedAt()), hold.rule()));
      }
    }
    return Sheet.of("overrides", "Overrides and risks accepted", "Holds that were not met but waived, or accepted as a"
        + " risk by whom the council names.", "Nothing was overridden.",
        List.of("Decision", "Resolution", "Hold", "How", "Why", "When", "Rule"), rows);
  }

  private String why(HoldView hold, DecisionReference decision) {
    return overridden.reason(decision, hold.kind(), hold.resolution())
        .filter(reason -> hold.ended().equals("waived"))
        .map(reason -> hold.because() + ": " + reason).orElse(hold.because());
  }

  private Sheet advice(List<DecisionView> seen, Between period) {
    var decided = seen.stream().filter(d -> period.has(d.decidedAt())).toList();
    var findings = decisions.findings(decided.stream().map(DecisionView::reference).toList());
    var rows = decided.stream()
        .flatMap(d -> findings.getOrDefault(d.reference(), List.of()).stream()
            .filter(f -> !f.severity().equals("note"))
            .map(f -> Sheet.Row.of(d.reference(), f.answer() == null, title(d), f.check(), f.severity(), f.sentence(),
                f.answer() == null ? "not answered" : f.answer(), London.say(d.decidedAt()))))
        .toList();
    return Sheet.of("advice", "Decided against the advice of the checks", "Errors and warnings that stood when the"
        + " decision was taken, each with its recorded answer.", "No finding stood when a decision was taken.",
        List.of("Decision", "Check", "Severity", "Finding", "Answer", "Decided"), rows);
  }

  private static boolean tellsOfUrgency(LedgerEntry entry) {
    return URGENT.contains(entry.kind())
        || entry.kind().equals("notice-given") && "general-exception-notice".equals(entry.facts().get("notice"))
        || entry.kind().equals("call-in-reconsidered") && entry.facts().get("urgencyAgreedBy") != null;
  }

  private static Sheet told(
      String id, String title, String intro, List<Entry> entries, Function<LedgerEntry, Boolean> takes) {
    var rows = entries.stream().filter(e -> takes.apply(e.entry()))
        .map(e -> Sheet.Row.of(e.decision().reference(), false, title(e.decision()), London.say(e.entry().instant()),
            Plain.words(e.entry().kind()), e.entry().capacity(), String.join("; ", Plain.facts(e.entry()))))
        .toList();
    return Sheet.of(id, title, intro, "There was none in this period.",
        List.of("Decision", "When", "What", "In which capacity", "What the trail says"), rows);
  }

  private static String title(DecisionView decision) {
    return decision.reference() + ": " + decision.title();
  }
}
