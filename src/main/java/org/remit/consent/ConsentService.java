package org.remit.consent;

import java.time.Clock;
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

/** Records the consents of others, and lifts what waited for them. */
@Service
@Transactional
public class ConsentService {

  /** The duties of a route that are another's consent, in the order of their holds; each is the name of its hold. */
  static final List<String> KINDS = List.of("successor-consent", "commissioners-consent", "funder-consent");

  private final Consents rows;
  private final Decisions decisions;
  private final Authors authors;
  private final Gate gate;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ConsentService(Consents rows, Decisions decisions, Authors authors, Gate gate, Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.decisions = decisions;
    this.authors = authors;
    this.gate = gate;
    this.clock = clock;
    this.events = events;
  }

  /** The consents that a decision waits for. */
  @Transactional(readOnly = true)
  public List<HoldView> awaited(DecisionReference decision) {
    return gate.holds(decision).stream().filter(h -> h.isOpen() && KINDS.contains(h.kind())).toList();
  }

  /**
   * Records a consent, or that none is needed.
   *
   * @throws Refused if the decision waits for no such consent, nothing shows it, its day is still to come, or whoever
   *     says that none is needed wrote the report
   */
  public void record(DecisionReference reference, ConsentCommand command, Actor actor) {
    var decision = decisions.get(reference, actor);
    actor.mustBe(decision.authority(), Role.LEGAL, Role.MONITORING_OFFICER);
    var hold = awaited(reference).stream()
        .filter(h -> h.kind().equals(command.kind()) && Objects.equals(h.resolution(), command.resolution()))
        .findFirst()
        .orElseThrow(() -> new Refused(reference + " waits for no such consent.").at("/consent"));
    Given.text(command.evidence(), "/evidence",
        command.given() ? "Say what shows it: the letter, or where it is filed." : "Say why none is needed.");
    if (command.given()) {
      Given.text(command.by(), "/by", "Say who gave it.");
      London.mustHaveCome(command.on(), clock, "/on");
    }
    if (!command.given() && authors.wrote(actor, reference)) {
      throw new Refused("You wrote the report of " + reference + ", or changed its facts; somebody else says that no"
          + " consent is needed.").because("four-eyes", "Nobody clears what they wrote");
    }
    rows.save(new Consent(reference, command, actor.user(), clock.instant()));
    events.publishEvent(
        Happened.to(reference, command.given() ? "consent-recorded" : "consent-not-needed", actor)
            .with("consent", command.kind())
            .with("resolution", command.resolution())
            .with("on", command.on())
            .withholding("by", command.by())
            .withholding("evidence", command.evidence()));
    gate.lift(reference, hold.resolution(), hold.kind(), command.given() ? How.MET : How.NOT_NEEDED,
        command.given() ? "it was given on " + London.say(command.on()) : "legal says that none is needed");
  }
}
