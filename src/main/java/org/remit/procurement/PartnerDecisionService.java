package org.remit.procurement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.remit.calendar.Confirmation;
import org.remit.calendar.CountedDay;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.calendar.Rule;
import org.remit.constitution.Constitutions;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.ResolutionView;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.remit.routing.CallInQuestion;
import org.remit.routing.LegalPeriods;
import org.remit.routing.Proposal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions of councils for whom this one leads. Each decides for itself: until all of them are evidenced and have
 * effect, nothing is notified or signed for them.
 */
@Service
@Transactional
public class PartnerDecisionService {

  static final String HOLD = "partner-decision";

  private static final String CLOCK = "partner-decision-effect";
  static final Rule RULE = new Rule("Local Government Act 1972 s.101; Local Government Act 2000 s.9E",
      "Each council decides for itself; its decision counts from the day it has effect there. One that is entered after"
          + " that day counts from the day of its entry, unless the monitoring officer confirms it.",
      Confirmation.CONFIRMED);

  private final PartnerDecisions rows;
  private final PartnerDecisionCorrections corrections;
  private final Constitutions constitutions;
  private final LegalPeriods periods;
  private final Decisions decisions;
  private final Gate gate;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  PartnerDecisionService(
      PartnerDecisions rows,
      PartnerDecisionCorrections corrections,
      Constitutions constitutions,
      LegalPeriods periods,
      Decisions decisions,
      Gate gate,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.corrections = corrections;
    this.constitutions = constitutions;
    this.periods = periods;
    this.decisions = decisions;
    this.gate = gate;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Records a partner's first decision. It counts for this decision and for those that carry it out.
   *
   * @throws Refused if the council is no partner of this decision, something is on record of it, nothing shows what it
   *     decided, or it decided more than two years before this decision
   */
  public void record(DecisionReference reference, PartnerDecisionCommand command, Actor actor) {
    var decision = decisions.get(reference);
    actor.mustBe(decision.authority(), Role.PROCUREMENT, Role.LEGAL, Role.COMMISSIONING_OFFICER,
        Role.DEMOCRATIC_SERVICES);
    var partner = partner(decision, command.authority());
    var right = checked(decision, partner, PartnerOutcome.AGREED, command);
    known(decision).stream().filter(k -> k.isOf(partner)).findFirst().ifPresent(earlier -> {
      throw new Refused(earlier.isAgreed()
          ? partner + "'s decision is recorded already. If it is wrong, or the partner decided otherwise since, use"
              + " 'Put a partner's decision right'."
          : earlier.inWords() + ". " + liftedBy(partner)).at("/authority").because(HOLD, RULE.citation());
    });
    var row = new PartnerDecision(reference, right, actor.user(), clock.instant());
    rows.saveAndFlush(row);
    events.publishEvent(
        Happened.to(reference, "partner-decision-recorded", actor)
            .with("partner", partner)
            .with("reference", right.reference())
            .with("taken", right.taken())
            .with("effective", right.effective())
            .with("enteredLateOn", row.view().enteredLateOn())
            .with("notCallable", right.notCallable())
            .withholding("evidence", right.evidence()));
    hold(decision);
    decisions.childrenOf(reference).forEach(this::hold);
  }

  /** @throws Refused if the council is no partner of this decision */
  String partner(DecisionView decision, String authority) {
    return partners(decision).stream()
        .filter(p -> authority != null && p.equalsIgnoreCase(authority.strip()))
        .findFirst()
        .orElseThrow(() -> new Refused("'" + authority + "' is no partner of " + decision.reference()
            + ". Its partners are: "
            + (partners(decision).isEmpty() ? "none" : String.join(", ", partners(decision))) + ".").at("/authority"));
  }

  /**
   * What is said of a partner's decision, as it is kept.
   *
   * @throws Refused if something is left out, nothing shows it, or its days cannot be
   */
  PartnerDecisionCommand checked(
      DecisionView decision, String partner, PartnerOutcome outcome, PartnerDecisionCommand command) {
    Given.text(command.reference(), "/reference", "Give the partner's own reference or minute.");
    Given.words(command.evidence(), "/evidence", "Say what shows it: a document, or where it is published.");
    London.mustHaveCome(command.taken(), clock, "/taken");
    var agreed = outcome == PartnerOutcome.AGREED;
    if (agreed && command.effective() == null) {
      throw new Refused("Give the day from which the partner's decision has effect.").at("/effective");
    }
    if (!agreed && command.effective() != null) {
      throw new Refused("A partner that did not agree has no day of effect: leave it empty.").at("/effective");
    }
    var decided = decision.decidedAt() == null ? decision.reportedOn() : London.date(decision.decidedAt());
    if (command.taken().isBefore(decided.minusYears(2))) {
      throw new Refused(("What a partner decided on %s, more than two years before this decision of %s, is no decision"
          + " on the same matter.").formatted(London.say(command.taken()), London.say(decided))).at("/taken");
    }
    if (agreed && command.effective().isBefore(command.taken())) {
      throw new Refused("It cannot have effect before it was taken.").at("/effective");
    }
    if (agreed && !command.notCallable()) mustHavePassedCallIn(partner, command);
    return new PartnerDecisionCommand(partner, command.reference().strip(), command.taken(), command.effective(),
        command.evidence().strip(), command.notCallable());
  }

  /** What follows a partner's refusal, or its withdrawal. */
  private static String liftedBy(String partner) {
    return "A later decision of " + partner + " lifts that, on evidence of its own: one person enters it by 'Put a"
        + " partner's decision right' and the monitoring officer confirms it.";
  }

  /**
   * The monitoring officer has seen what shows a partner's decision that was entered after it had effect: from then on
   * it counts from the day of its effect.
   *
   * @throws Refused if there is none, it was entered in time or confirmed already, or by whoever entered it
   */
  public void confirm(DecisionReference reference, String authority, String seen, Actor actor) {
    var decision = decisions.get(reference);
    actor.mustBe(decision.authority(), Role.MONITORING_OFFICER);
    Given.text(authority, "/authority", "Say which council's decision it is.");
    Given.words(seen, "/seen", "Say what you saw: the partner's minute or notice, and where it is.");
    var row = known(decision).stream().filter(k -> k.isOf(authority)).findFirst()
        .orElseThrow(() -> new Refused("No decision of '" + authority + "' is recorded for " + reference + ".")
            .at("/authority"));
    row.confirm(seen.strip(), actor.user(), clock.instant());
    rows.saveAndFlush(row);
    events.publishEvent(
        Happened.to(reference, "partner-decision-confirmed", actor)
            .with("partner", row.view().partner())
            .with("effective", row.effective())
            .with("enteredLateOn", row.view().enteredLateOn())
            .withholding("seen", seen.strip()));
    hold(decisions.get(row.decision()));
    decisions.childrenOf(row.decision()).forEach(this::hold);
  }

  /** The partners whose decision was entered after it had effect and that nobody else has confirmed. */
  @Transactional(readOnly = true)
  public List<String> toBeConfirmed(DecisionReference reference) {
    return known(decisions.get(reference)).stream().filter(PartnerDecision::waitsForConfirmation)
        .map(k -> k.view().partner()).toList();
  }

  /** A partner whose rules are known has its call-in by them; of another the evidence alone says when it had effect. */
  private void mustHavePassedCallIn(String partner, PartnerDecisionCommand command) {
    var council = partner.toLowerCase(Locale.ROOT);
    if (!constitutions.known().contains(council)) return;
    var answer = periods.callIn(new Authority(council),
        new CallInQuestion(command.taken(), London.startOf(command.taken()), null, "key", false));
    if (!answer.callable() || !command.effective().isBefore(answer.period().effectiveOn())) return;
    throw new Refused(("By the rules of %s a decision of %s may be called in and has effect from %s at the earliest."
        + " Where it was not open to call-in there, say so, and what shows it.").formatted(
            partner, London.say(command.taken()), London.say(answer.period().effectiveOn())))
        .at("/effective").because(HOLD, answer.period().rule().citation());
  }

  /** What partners have decided, as far as it counts for this decision. */
  @Transactional(readOnly = true)
  public List<PartnerDecisionView> of(DecisionReference reference) {
    return known(decisions.get(reference)).stream().map(PartnerDecision::view).toList();
  }

  /** Opens, restates or lets run the hold on each award of a decision, by what is recorded today. */
  void hold(DecisionView decision) {
    for (var resolution : decision.resolutions()) {
      if (resolution.startsAService()) hold(decision, resolution);
    }
  }

  private void hold(DecisionView decision, ResolutionView resolution) {
    var reference = decision.reference();
    var known = known(decision);
    var missing = missing(decision, known);
    if (partners(decision).isEmpty()) {
      gate.lift(reference, resolution.id(), HOLD, How.NOT_NEEDED, "no other council takes part");
      gate.stop(reference, resolution.id(), CLOCK, "no other council takes part");
    } else if (!missing.isEmpty()) {
      var reason = String.join(" ", missing);
      // What the others decided is counted again when all of them have: its day lifts nothing before that.
      gate.stop(reference, resolution.id(), CLOCK, reason);
      gate.restate(reference, resolution.id(), HOLD, reason);
      gate.open(reference, resolution.id(), HOLD, reason);
    } else {
      var counted = untilAllHaveEffect(known);
      gate.clockOf(reference, resolution.id(), HOLD)
          .filter(c -> c.state().equals("running") || !counted.effectiveOn().isAfter(London.today(clock)))
          .ifPresentOrElse(
              c -> gate.recount(c.id(), counted, "Counted by the partners' decisions as they are on record."),
              () -> gate.start(reference, resolution.id(), counted, HOLD));
    }
  }

  /** Why not every partner is known to have agreed, in sentences; empty where all have. */
  private List<String> missing(DecisionView decision, List<PartnerDecision> known) {
    var missing = new ArrayList<String>();
    var unknown = partners(decision).stream().filter(p -> known.stream().noneMatch(k -> k.isOf(p))).toList();
    if (!unknown.isEmpty()) missing.add("No decision is evidenced of: " + String.join(", ", unknown) + ".");
    known.stream().filter(k -> !k.isAgreed())
        .forEach(k -> missing.add(k.inWords() + ". " + liftedBy(k.view().partner())));
    var asked = corrections.ofDecisions(references(decision)).stream()
        .filter(PartnerDecisionCorrection::isOpen).toList();
    known.stream().filter(k -> asked.stream().anyMatch(c -> c.isOf(k)))
        .forEach(k -> missing.add("It is said that " + k.view().partner()
            + "'s decision is on record wrongly, and the monitoring officer has not answered."));
    return missing;
  }

  private static Period untilAllHaveEffect(List<PartnerDecision> known) {
    var taken = known.stream().map(PartnerDecision::taken).max(LocalDate::compareTo).orElseThrow();
    var effective = known.stream().map(PartnerDecision::countsFrom).max(LocalDate::compareTo).orElseThrow();
    var last = effective.isAfter(taken) ? effective.minusDays(1) : taken;
    var days = known.stream().sorted(Comparator.comparing(PartnerDecision::countsFrom))
        .map(each -> new CountedDay(each.countsFrom(), each.countsFrom().equals(effective),
            each.view().partner() + "'s decision " + (each.waitsForConfirmation()
                ? "of effect since " + London.say(each.effective()) + " is entered, which nobody confirmed"
                : "has effect")
                + (each.countsFrom().equals(effective) ? ": the common day of the all clear" : "")))
        .toList();
    return new Period(CLOCK, "the day each partner's own rules give", taken, taken, last, null, effective, days,
        RULE, false, List.of());
  }

  /** Recorded on this decision or on the one that it carries out. */
  List<PartnerDecision> known(DecisionView decision) {
    var partners = partners(decision).stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return rows.findByDecisionInAndSupersededAtIsNullOrderByPartner(references(decision)).stream()
        .filter(r -> partners.contains(r.view().partner().toLowerCase(Locale.ROOT)))
        .toList();
  }

  static List<String> references(DecisionView decision) {
    var references = new ArrayList<String>();
    references.add(decision.reference().value());
    if (decision.parent() != null) references.add(decision.parent().value());
    return references;
  }

  /** The day from which those that agreed allow it. */
  LocalDate allowedFrom(DecisionView decision) {
    return known(decision).stream().filter(PartnerDecision::isAgreed).map(PartnerDecision::countsFrom)
        .max(LocalDate::compareTo).orElseThrow();
  }

  private static List<String> partners(DecisionView decision) {
    return decision.proposal().partners().stream()
        .map(Proposal.Partner::authority)
        .filter(a -> !a.equalsIgnoreCase(decision.authority().id()))
        .toList();
  }
}
