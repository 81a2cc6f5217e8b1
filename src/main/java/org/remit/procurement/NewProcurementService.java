package org.remit.procurement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import org.remit.calendar.London;
import org.remit.proposal.DecisionView;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was abandoned is procured again by a decision of its own: the one that is abandoned was carried out as far as it
 * went, and the new one has its own value, law, notices and call-in.
 */
@Service
@Transactional
public class NewProcurementService {

  private final Procurements procurements;
  private final ProcurementLots lots;
  private final Decisions decisions;
  private final ProposalService proposals;
  private final Clock clock;
  private final ObjectMapper json;
  private final ApplicationEventPublisher events;

  NewProcurementService(Procurements procurements, ProcurementLots lots, Decisions decisions,
      ProposalService proposals, Clock clock, ObjectMapper json, ApplicationEventPublisher events) {
    this.procurements = procurements;
    this.lots = lots;
    this.decisions = decisions;
    this.proposals = proposals;
    this.clock = clock;
    this.json = json;
    this.events = events;
  }

  /** The resolutions of which something was abandoned and is not procured again yet. */
  @Transactional(readOnly = true)
  public List<String> open(DecisionReference reference) {
    return procurements.findByKeyDecision(reference.value()).stream()
        .filter(p -> isLeft(p, all(reference, p.resolution())))
        .map(Procurement::resolution).sorted().toList();
  }

  private static boolean isLeft(Procurement procurement, List<Lot> all) {
    return all.isEmpty() ? procurement.isAbandoned() && !procurement.isBegunAnew()
        : all.stream().anyMatch(Lot::isToBeginAnew);
  }

  /**
   * Proposes the decision to procure again, with everything that is known filled in. Of several lots those that were
   * abandoned are procured again together.
   *
   * @return the new decision
   * @throws Refused if nothing was abandoned, or what was is procured again already
   */
  public DecisionReference begin(DecisionReference reference, String resolution, Actor actor) {
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.PROCUREMENT, Role.COMMISSIONING_OFFICER);
    Given.text(resolution, "/resolution", "Say which procurement it is about.");
    var procurement = procurements.findById(new Procurement.Key(reference.value(), resolution))
        .orElseThrow(() -> nothingLeft(resolution));
    var all = all(reference, resolution);
    if (!isLeft(procurement, all)) throw nothingLeft(resolution);
    var again = all.stream().filter(Lot::isToBeginAnew).toList();
    var proposed = proposals.register(document(decision, resolution, all, again), null, actor);
    again.forEach(lot -> lot.begunAnewAs(proposed));
    if (again.isEmpty()) procurement.begunAnewAs(proposed);
    events.publishEvent(
        Happened.to(reference, "procurement-begun-anew", actor)
            .with("resolution", resolution)
            .with("lots", again.isEmpty() ? "the whole" : String.join(", ", again.stream().map(Lot::id).toList()))
            .with("decision", proposed));
    return proposed;
  }

  private ObjectNode document(
      DecisionView decision, String resolution, List<Lot> all, List<Lot> again) {
    var named = again.size() == all.size() ? List.<String>of() : again.stream().map(Lot::words).toList();
    return new NewProcurementDocument(json).of(decision, resolution, named, London.today(clock));
  }

  private static Refused nothingLeft(String resolution) {
    return new Refused("Nothing of a procurement of resolution " + resolution
        + " was abandoned that is not procured again already.").at("/resolution");
  }

  private List<Lot> all(DecisionReference reference, String resolution) {
    return Lot.inOrder(lots.findByKeyDecisionAndKeyResolution(reference.value(), resolution));
  }
}
