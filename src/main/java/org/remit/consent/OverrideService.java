package org.remit.consent;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.gate.HoldKinds;
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

/**
 * The monitoring officer overrides a hold where the law leaves room: where only practice or the council's own rule asks
 * for what is missing. Nothing that a statute asks for can be overridden.
 */
@Service
@Transactional
public class OverrideService {

  private static final String OVERRIDDEN_BY = Role.MONITORING_OFFICER.id();

  private final Consents rows;
  private final HoldKinds kinds;
  private final Decisions decisions;
  private final Authors authors;
  private final Gate gate;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  OverrideService(Consents rows, HoldKinds kinds, Decisions decisions, Authors authors, Gate gate, Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.kinds = kinds;
    this.decisions = decisions;
    this.authors = authors;
    this.gate = gate;
    this.clock = clock;
    this.events = events;
  }

  /** The open holds of a decision that may be overridden. */
  @Transactional(readOnly = true)
  public List<HoldView> open(DecisionReference decision) {
    return gate.holds(decision).stream().filter(h -> h.isOpen() && kinds.ofRecord(h.kind()).override()).toList();
  }

  /** @throws Refused if the law leaves no room, it is one's own report, the hold is not open, or no reason is given */
  public void override(DecisionReference reference, String kind, String resolution, String reason, Actor actor) {
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.MONITORING_OFFICER);
    var known = kinds.ofRecord(kind);
    if (!known.override()) {
      throw new Refused("The law leaves no room to override it: " + known.rule() + ". What lifts it: " + known.lifts()
          + ".").at("/hold").because(kind, known.rule());
    }
    if (open(reference).stream().noneMatch(h -> h.kind().equals(kind) && Objects.equals(h.resolution(), resolution))) {
      throw new Refused(reference + " has no such hold open.").at("/hold");
    }
    if (authors.wrote(actor, reference)) {
      throw new Refused("You wrote the report of " + reference + ", or changed its facts; nobody overrides what their"
          + " own report asks for.").because("four-eyes", "Nobody clears what they wrote");
    }
    Given.text(reason, "/reason", "Say why it is overridden.");
    rows.save(new Consent(reference, new ConsentCommand(kind, resolution, false, OVERRIDDEN_BY, null, reason),
        actor.user(), clock.instant()));
    events.publishEvent(
        Happened.to(reference, "hold-overridden", actor)
            .with("hold", kind)
            .with("resolution", resolution)
            .with("rule", known.rule())
            .withholding("reason", reason));
    gate.lift(reference, resolution, kind, How.WAIVED, "the monitoring officer overrode it");
  }

  /** Why a hold was last overridden; empty if it was not. */
  @Transactional(readOnly = true)
  public Optional<String> reason(DecisionReference reference, String kind, String resolution) {
    return rows.findByDecisionAndKindAndGivenByOrderByRecordedAtDesc(reference.value(), kind, OVERRIDDEN_BY).stream()
        .filter(row -> Objects.equals(row.resolution(), resolution)).map(Consent::evidence).findFirst();
  }
}
