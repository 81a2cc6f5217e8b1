package org.remit.consent;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.constitution.Constitutions;
import org.remit.constitution.Figures.HoldTest;
import org.remit.constitution.Figures.OwnHold;
import org.remit.gate.Act;
import org.remit.gate.CouncilHoldKinds;
import org.remit.gate.Gate;
import org.remit.gate.HoldKind;
import org.remit.proposal.DecisionView;
import org.remit.proposal.OpensHolds;
import org.remit.reference.Authority;
import org.remit.routing.Proposal;
import org.remit.routing.Proposal.Staff;
import org.remit.routing.Route;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The kinds of hold that a council brings with its pack: opens each on every resolution that its test does not rule
 * out.
 */
@Component
class CouncilHolds implements OpensHolds, CouncilHoldKinds {

  private final Constitutions constitutions;
  private final Gate gate;
  private final Clock clock;

  /** @param gate asked for later: it asks here for kinds of hold */
  CouncilHolds(Constitutions constitutions, @Lazy Gate gate, Clock clock) {
    this.constitutions = constitutions;
    this.gate = gate;
    this.clock = clock;
  }

  @Override
  public Optional<HoldKind> find(String id) {
    return constitutions.known().stream()
        .filter(council -> id.startsWith(council + "-"))
        .flatMap(council -> constitutions.of(new Authority(council)).holds().stream())
        .filter(hold -> hold.id().equals(id))
        .map(CouncilHolds::kind)
        .findFirst();
  }

  private static HoldKind kind(OwnHold hold) {
    return new HoldKind(hold.id(), hold.words(),
        hold.acts().stream().map(Act::of).collect(Collectors.toCollection(LinkedHashSet::new)), hold.rule(),
        hold.lifts(), hold.by(), "", false, true, 0);
  }

  @Override
  public void openHolds(DecisionView decision, Route route) {
    for (var hold : constitutions.of(decision.authority()).on(London.today(clock)).holds()) {
      for (var resolution : decision.proposal().resolutions()) {
        gate.openIf(passes(hold.when(), decision.proposal(), resolution), decision.reference(), resolution.id(),
            hold.id(), "What the council's own rule asks for is not on record.",
            "by its facts the rule does not apply to it");
      }
    }
  }

  /** What is not known of a resolution passes: unknown is never 'no'. */
  private static boolean passes(HoldTest test, Proposal proposal, Proposal.Resolution resolution) {
    if (test == null) return true;
    var total = resolution.value() == null ? null : resolution.value().total();
    var subject = resolution.procurement() == null ? null : resolution.procurement().subject();
    return (test.kinds() == null || test.kinds().contains(resolution.kind()))
        && (test.from() == null || total == null || !total.is(sum -> sum.compareTo(test.from()) < 0))
        && (test.subject() == null || subject == null || !subject.is(said -> !said.equals(test.subject())))
        && (!Boolean.TRUE.equals(test.staff()) || staffMayMove(proposal, resolution));
  }

  private static boolean staffMayMove(Proposal proposal, Proposal.Resolution resolution) {
    var concerned = proposal.staffOf(resolution.id());
    if (concerned.isEmpty()) return !proposal.says("staff");
    return concerned.stream().anyMatch(Staff::mayTransfer);
  }
}
