package org.remit.transfer;

import java.time.Clock;
import java.util.List;
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

/**
 * Due diligence before a transfer: what transferee or transferor asked about the staff, beyond what the Regulations
 * make the other tell, and what was answered. Nothing waits for it; it shows what each knew.
 */
@Service
@Transactional
public class DueDiligenceService {

  private final DueDiligences rows;
  private final StaffTransfers transfers;
  private final Decisions decisions;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  DueDiligenceService(DueDiligences rows, StaffTransfers transfers, Decisions decisions, Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.transfers = transfers;
    this.decisions = decisions;
    this.clock = clock;
    this.events = events;
  }

  /** The transfers of a decision whose staff move, or may, and have not. */
  @Transactional(readOnly = true)
  public List<StaffTransferView> open(DecisionReference reference) {
    return transfers.findByKeyDecision(reference.value()).stream().map(StaffTransfer::view)
        .filter(t -> t.transferredOn() == null && !t.transfers().equals("no")).toList();
  }

  /**
   * @throws Refused if HR has not scoped such a transfer or found that nobody moves, the staff have moved, or nothing
   * shows the answer
   */
  public void answered(DecisionReference reference, DueDiligenceCommand asked, Actor actor) {
    actor.mustBe(decisions.get(reference, actor).authority(), Role.HR);
    Given.text(asked.resolution(), "/resolution", "Say which transfer it is about.");
    Given.oneOf(asked.askedBy(), "/askedBy", "transferee", "transferor");
    Given.text(asked.question(), "/question", "Say what was asked.");
    Given.text(asked.answer(), "/answer", "Say what was answered.");
    Given.text(asked.writing(), "/writing", "Name the letter or message with the answer.");
    London.mustHaveCome(asked.answeredOn(), clock, "/answeredOn");
    if (open(reference).stream().noneMatch(t -> t.resolution().equals(asked.resolution()))) {
      throw new Refused("No staff of resolution " + asked.resolution() + " wait to move.").at("/resolution");
    }
    rows.save(new DueDiligence(reference, asked, actor.user(), clock.instant()));
    events.publishEvent(
        Happened.to(reference, "due-diligence-answered", actor)
            .with("resolution", asked.resolution())
            .with("askedBy", asked.askedBy())
            .with("answeredOn", asked.answeredOn())
            .withholding("question", asked.question())
            .withholding("answer", asked.answer())
            .withholding("writing", asked.writing()));
  }

  /** What was asked and answered about the staff of a decision, in the order of the answers. */
  @Transactional(readOnly = true)
  public List<DueDiligenceCommand> of(DecisionReference reference) {
    return rows.findByDecisionOrderByAnsweredOnAscRecordedAtAsc(reference.value()).stream().map(DueDiligence::asked)
        .toList();
  }
}
