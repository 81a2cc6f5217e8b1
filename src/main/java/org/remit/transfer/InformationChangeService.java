package org.remit.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.remit.calendar.London;
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

/** Employee liability information that changes after it was given is notified in writing (TUPE 2006 reg 11(5)). */
@Service
@Transactional
public class InformationChangeService {

  private static final String RULE = "SI 2006/246 reg 11(5)";

  private final InformationChanges changes;
  private final StaffTransfers transfers;
  private final TransferSteps steps;
  private final Decisions decisions;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  InformationChangeService(InformationChanges changes, StaffTransfers transfers, TransferSteps steps,
      Decisions decisions, Clock clock, ApplicationEventPublisher events) {
    this.changes = changes;
    this.transfers = transfers;
    this.steps = steps;
    this.decisions = decisions;
    this.clock = clock;
    this.events = events;
  }

  /** The transfers of a decision whose information was given and whose staff have not moved. */
  @Transactional(readOnly = true)
  public List<StaffTransferView> open(DecisionReference reference) {
    return transfers.findByKeyDecision(reference.value()).stream().map(StaffTransfer::view)
        .filter(t -> t.transferredOn() == null && isParty(t) && givenOn(reference, t.resolution()).isPresent())
        .toList();
  }

  /** Where staff move between two others, what they tell each other is theirs. */
  private static boolean isParty(StaffTransferView transfer) {
    return "transferor".equals(transfer.councilPart()) || "transferee".equals(transfer.councilPart());
  }

  private Optional<LocalDate> givenOn(DecisionReference reference, String resolution) {
    return steps.findById(
            new TransferStep.Key(reference.value(), resolution, Duty.LIABILITY_INFORMATION.id()))
        .map(TransferStep::doneOn);
  }

  /**
   * HR records that a change was notified in writing: by the council where it is the transferor, to it where it is the
   * transferee.
   *
   * @throws Refused if no information was given that could change, the staff have moved, or the days cannot be
   */
  public void notified(DecisionReference reference, InformationChangeCommand change, Actor actor) {
    actor.mustBe(decisions.get(reference, actor).authority(), Role.HR);
    Given.text(change.resolution(), "/resolution", "Say which transfer it is about.");
    var transfer = transfers.findById(new StaffTransfer.Key(reference.value(), change.resolution()))
        .map(StaffTransfer::view)
        .orElseThrow(() -> new Refused("HR has not scoped a transfer of resolution " + change.resolution() + ".")
            .at("/resolution"));
    if (!isParty(transfer)) {
      throw new Refused("The council is neither transferor nor transferee: what the two tell each other is theirs.")
          .at("/resolution").because(Duty.LIABILITY_INFORMATION.hold(), RULE);
    }
    var given = givenOn(reference, change.resolution()).orElseThrow(() -> new Refused(
            "No liability information was given yet: what has changed goes into it when it is.")
        .at("/resolution").because(Duty.LIABILITY_INFORMATION.hold(), "SI 2006/246 reg 11(1)"));
    mustBeKinds(change.kinds());
    if (change.employees() < 1) {
      throw new Refused("Say how many employees it concerns: one at least.").at("/employees");
    }
    Given.text(change.writing(), "/writing", "Name the letter or message: the change is notified in writing.");
    mustBeDays(change, given, transfer.transferredOn());
    changes.save(new InformationChange(reference, change.resolution(), change, actor.user(), clock.instant()));
    events.publishEvent(
        Happened.to(reference, "liability-information-change-notified", actor)
            .with("resolution", change.resolution())
            .with("kinds", change.kinds())
            .with("employees", change.employees())
            .with("knownOn", change.knownOn())
            .with("notifiedOn", change.notifiedOn())
            .with("by", "transferor".equals(transfer.councilPart()) ? "the council" : "the transferor")
            .withholding("writing", change.writing()));
  }

  private static void mustBeKinds(List<String> kinds) {
    if (kinds.isEmpty()) throw new Refused("Say what of the information has changed.").at("/kinds");
    for (var kind : kinds) {
      if (InformationChangeCommand.KINDS.containsKey(kind)) continue;
      throw new Refused("'" + kind + "' is nothing that the information consists of: "
          + String.join(", ", InformationChangeCommand.KINDS.keySet()) + ".").at("/kinds");
    }
  }

  private void mustBeDays(InformationChangeCommand change, LocalDate given, LocalDate transferred) {
    London.mustHaveCome(change.notifiedOn(), clock, "/notifiedOn");
    if (change.notifiedOn().isBefore(given)) {
      throw new Refused("The information was given on " + London.say(given)
          + ": what was told before belongs in it, and is no change of it.").at("/notifiedOn");
    }
    if (change.knownOn() == null) throw new Refused("Give the day on which the change became known.").at("/knownOn");
    if (change.knownOn().isAfter(change.notifiedOn())) {
      throw new Refused("It cannot have been notified on " + London.say(change.notifiedOn())
          + ", before it was known.").at("/knownOn");
    }
    if (transferred != null && change.notifiedOn().isAfter(transferred)) {
      throw new Refused("The staff moved on " + London.say(transferred) + ": what was told after is no notice before"
          + " the transfer. Enter it as an irregularity.").at("/notifiedOn")
          .because(Duty.LIABILITY_INFORMATION.hold(), RULE);
    }
  }

  /** Every change that was notified, in the order of the writings. */
  @Transactional(readOnly = true)
  public List<InformationChangeView> of(DecisionReference reference) {
    return changes.findByDecisionOrderByNotifiedOnAscRecordedAtAsc(reference.value()).stream()
        .map(InformationChange::view).toList();
  }
}
