package org.remit.assurance;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.gate.Gate;
import org.remit.gate.Gate.How;
import org.remit.proposal.Decisions;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Given;
import org.remit.reference.Happened;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what has already happened outside the law. The record lifts no hold, and nobody has to enter a false date to
 * get on. What follows a signature that came too early waits for the monitoring officer's note on it.
 */
@Service
@Transactional
public class IrregularityService {

  public static final Set<Role> RECORDERS = Set.of(Role.MONITORING_OFFICER, Role.DEMOCRATIC_SERVICES, Role.LEGAL,
      Role.PROCUREMENT, Role.FINANCE, Role.HR, Role.PENSIONS, Role.COMMISSIONING_OFFICER, Role.DIRECTOR, Role.AUDITOR);

  private static final String SIGNED_TOO_EARLY = "signed-too-early";

  private final Irregularities irregularities;
  private final Decisions decisions;
  private final Gate gate;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  IrregularityService(
      Irregularities irregularities, Decisions decisions, Gate gate, Clock clock, ApplicationEventPublisher events) {
    this.irregularities = irregularities;
    this.decisions = decisions;
    this.gate = gate;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Records an irregularity, or the monitoring officer's note on one.
   *
   * @throws Refused if the actor may not, something is left out, or the same is on record already
   */
  public IrregularityView take(DecisionReference reference, IrregularityCommand command, Actor actor) {
    return command.irregularity() == null ? record(reference, command, actor).view()
        : note(reference, command, actor);
  }

  /**
   * Records a signature that came too early: start or payment of what was signed waits for the monitoring officer's
   * note.
   */
  void takeSignature(DecisionReference reference, String resolution, IrregularityCommand command, Actor actor) {
    record(reference, command, actor).holds(resolution);
    gate.openCiting(reference, resolution, SIGNED_TOO_EARLY,
        "It was signed on " + London.say(command.happenedOn()) + "; see the irregularity.", command.rule());
  }

  private Irregularity record(DecisionReference reference, IrregularityCommand command, Actor actor) {
    actor.mustBe(decisions.get(reference).authority(), RECORDERS.stream().sorted().toArray(Role[]::new));
    Given.text(command.what(), "/what", "Say what happened.");
    Given.text(command.rule(), "/rule", "Name the rule that asks for something else.");
    Given.text(command.foundBy(), "/foundBy", "Name the post that found it.");
    London.mustHaveCome(command.happenedOn(), clock, "/happenedOn");
    London.mustHaveCome(command.foundOn(), clock, "/foundOn");
    if (command.foundOn().isBefore(command.happenedOn())) {
      throw new Refused("It cannot have been found before it happened.").at("/foundOn");
    }
    if (of(reference).stream().anyMatch(i -> i.what().equals(command.what()) && i.rule().equals(command.rule())
        && i.happenedOn().equals(command.happenedOn()))) {
      throw new Refused("This irregularity is on record already.").at("/what");
    }
    var row = irregularities.save(new Irregularity(reference, command, actor.user(), clock.instant()));
    events.publishEvent(
        Happened.to(reference, "irregularity-recorded", actor)
            .with("happenedOn", command.happenedOn())
            .with("foundOn", command.foundOn())
            .withholding("rule", command.rule())
            .withholding("foundBy", command.foundBy())
            .withholding("what", command.what()));
    return row;
  }

  private IrregularityView note(DecisionReference reference, IrregularityCommand command, Actor actor) {
    actor.mustBe(decisions.get(reference).authority(), Role.MONITORING_OFFICER);
    Given.text(command.note(), "/note", "Write the note.");
    var row = irregularities.findById(command.irregularity())
        .filter(i -> i.view().decision().equals(reference))
        .orElseThrow(() -> new Refused("There is no such irregularity of " + reference + ".").at("/irregularity"));
    var held = row.held();
    row.note(command.note(), command.cure(), actor.user(), clock.instant());
    if (held != null && irregularities.findByDecisionOrderByEnteredAt(reference.value()).stream()
        .noneMatch(i -> held.equals(i.held()))) {
      gate.lift(reference, held, SIGNED_TOO_EARLY, How.MET, "the monitoring officer's note is on record");
    }
    events.publishEvent(
        Happened.to(reference, "irregularity-noted", actor)
            .with("irregularity", command.irregularity())
            .withholding("note", command.note())
            .withholding("cure", command.cure()));
    return row.view();
  }

  /** Those that a council's monitoring officer has not noted on, in the order in which they were entered. */
  @Transactional(readOnly = true)
  public List<IrregularityView> withoutNote(Authority council) {
    return irregularities.withoutNote(council.code()).stream().map(Irregularity::view).toList();
  }

  /** The irregularities of a decision, in the order in which they were entered. */
  @Transactional(readOnly = true)
  public List<IrregularityView> of(DecisionReference reference) {
    return irregularities.findByDecisionOrderByEnteredAt(reference.value()).stream().map(Irregularity::view).toList();
  }
}
