package org.remit.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.remit.calendar.London;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.gate.HoldView;
import org.remit.people.Authors;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what a council's own rule asks for, by the role that its pack names, and lifts what waited for it. */
@Service
@Transactional
public class CouncilHoldService {

  private final Consents rows;
  private final CouncilHolds kinds;
  private final Decisions decisions;
  private final Authors authors;
  private final Gate gate;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CouncilHoldService(Consents rows, CouncilHolds kinds, Decisions decisions, Authors authors, Gate gate, Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.kinds = kinds;
    this.decisions = decisions;
    this.authors = authors;
    this.gate = gate;
    this.clock = clock;
    this.events = events;
  }

  /** The council's own holds that are open on a decision. */
  @Transactional(readOnly = true)
  public List<HoldView> open(DecisionReference decision) {
    return gate.holds(decision).stream().filter(h -> h.isOpen() && kinds.find(h.kind()).isPresent()).toList();
  }

  /**
   * Records that what the rule asks for is done, or that it is not needed here.
   *
   * @param met false where the monitoring officer says that the rule does not apply, with the reason
   * @param on the day on which it was done; null where it is not needed
   * @param evidence what shows it, or the reason why it is not needed
   * @throws Refused if no such hold is open, or the person does not hold the role that the pack names; or whoever says
   * that it is not needed wrote the report
   */
  public void record(DecisionReference reference, String kind, String resolution, boolean met, LocalDate on,
      String evidence, Actor actor) {
    var decision = decisions.get(reference, actor);
    var hold = open(reference).stream()
        .filter(h -> h.kind().equals(kind) && Objects.equals(h.resolution(), resolution))
        .findFirst()
        .orElseThrow(() -> new Refused(reference + " has no such hold open.").at("/hold"));
    actor.mustBe(decision.authority(), met ? hold.by() : Role.MONITORING_OFFICER);
    Given.text(evidence, "/evidence", met ? "Say what shows it, and where it is filed." : "Say why it is not needed.");
    if (met) London.mustHaveCome(on, clock, "/on");
    if (!met && authors.wrote(actor, reference)) {
      throw new Refused("You wrote the report of " + reference + ", or changed its facts; somebody else says that the"
          + " rule does not apply.").because("four-eyes", "Nobody clears what they wrote");
    }
    rows.save(new Consent(reference, new ConsentCommand(kind, resolution, met, met ? hold.by().id() : null, on,
        evidence), actor.user(), clock.instant()));
    events.publishEvent(
        Happened.to(reference, met ? "council-hold-met" : "council-hold-not-needed", actor)
            .with("hold", kind)
            .with("resolution", resolution)
            .with("on", on)
            .with("rule", hold.rule())
            .withholding("evidence", evidence));
    gate.lift(reference, resolution, kind, met ? How.MET : How.NOT_NEEDED,
        met ? "done on " + London.say(on) : "the monitoring officer says that the rule does not apply");
  }
}
