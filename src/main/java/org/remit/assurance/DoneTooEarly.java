package org.remit.assurance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.calendar.Period;
import org.remit.contract.ContractAwardService;
import org.remit.contract.ContractAwardView;
import org.remit.contract.ContractRegister;
import org.remit.contract.GrantService;
import org.remit.gate.ClockView;
import org.remit.procurement.PartnerDecisionPutRight;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A period that is counted anew may show that something was done before it had run. What is done stays done; it is on
 * record as an irregularity from the moment at which that is known (invariant 8), and what follows a signature waits
 * for the monitoring officer to answer it.
 */
@Component
class DoneTooEarly {

  private static final String FOUND_BY = "Monitoring officer, by a correction";

  /** @param holds the resolution that is not started or paid before this is answered; null for none */
  private record Done(String what, LocalDate on, String holds) {}

  private final ContractRegister contracts;
  private final ContractAwardService awards;
  private final GrantService grants;
  private final IrregularityService irregularities;
  private final Decisions decisions;
  private final Clock clock;

  DoneTooEarly(
      ContractRegister contracts, ContractAwardService awards, GrantService grants,
      IrregularityService irregularities, Decisions decisions, Clock clock) {
    this.contracts = contracts;
    this.awards = awards;
    this.grants = grants;
    this.irregularities = irregularities;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * Records what was done before the day from which a period allows it.
   *
   * @param counted the period as it is counted now
   * @param approver the monitoring officer who approved that it is counted so
   * @return whether anything was
   */
  boolean recorded(DecisionView decision, ClockView running, Period counted, Actor approver) {
    if (counted.effectiveOn() == null) return false;
    var early = done(decision, running).stream().filter(d -> d.on().isBefore(counted.effectiveOn())).toList();
    for (var done : early) {
      record(decision, done, "%s on %s, before %s, from which the period allowed it.".formatted(
          done.what(), London.say(done.on()), London.say(counted.effectiveOn())), counted.rule().citation(), approver);
    }
    return !early.isEmpty();
  }

  /** What was notified or signed without a partner, as is known now that its decision was put right. */
  @EventListener
  void on(PartnerDecisionPutRight event) {
    var decision = decisions.get(event.decision());
    var done = new ArrayList<Done>();
    for (var award : awards.of(event.decision())) {
      if (!award.resolution().equals(event.resolution()) || award.noticeSentOn() == null) continue;
      done.add(new Done("The award of resolution " + award.resolution() + " was told", award.noticeSentOn(), null));
    }
    noteSigned(done, decision, event.resolution());
    for (var each : done) {
      if (!event.forbade(each.on())) continue;
      record(decision, each, "%s on %s without a partner: %s.".formatted(
          each.what(), London.say(each.on()), event.words()), event.rule().citation(), event.confirmedBy());
    }
  }

  private void record(DecisionView decision, Done done, String sentence, String rule, Actor approver) {
    if (irregularities.of(decision.reference()).stream().anyMatch(i -> i.what().equals(sentence))) return;
    var irregularity = new IrregularityCommand(
        null, sentence, done.on(), rule, London.today(clock), FOUND_BY, null, null);
    if (done.holds() == null) irregularities.take(decision.reference(), irregularity, approver);
    else irregularities.takeSignature(decision.reference(), done.holds(), irregularity, approver);
  }

  /** What waits for a period of this kind and was done. */
  private List<Done> done(DecisionView decision, ClockView running) {
    var done = new ArrayList<Done>();
    if (Recount.isBeforeDeciding(running.kind())) {
      note(done, "The decision was taken", decision.decidedAt(), null);
      return done;
    }
    noteSigned(done, decision, running.resolution());
    for (var grant : grants.of(decision.reference())) {
      if (!concerns(running.resolution(), grant.resolution())) continue;
      note(done, "The grant agreement of resolution " + grant.resolution() + " was signed", grant.signedAt(),
          grant.paidAt() != null ? null : grant.resolution());
      note(done, "The grant of resolution " + grant.resolution() + " was paid", grant.paidAt(), null);
    }
    return done;
  }

  private void noteSigned(List<Done> done, DecisionView decision, String resolution) {
    var started = awards.of(decision.reference()).stream().filter(a -> a.startedOn() != null)
        .map(ContractAwardView::resolution).collect(Collectors.toSet());
    for (var contract : contracts.of(decision.reference())) {
      if (!concerns(resolution, contract.resolution())) continue;
      note(done, "Contract " + contract.number() + " was signed", contract.signedAt(),
          started.contains(contract.resolution()) ? null : contract.resolution());
    }
  }

  /** @param resolution null for the whole decision */
  private static boolean concerns(String resolution, String done) {
    return resolution == null || resolution.equals(done);
  }

  private static void note(List<Done> done, String what, Instant at, String holds) {
    if (at != null) done.add(new Done(what, London.date(at), holds));
  }
}
