package org.remit.proposal.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.proposal.Decisions;
import org.remit.proposal.ProposalService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code withdraw}: the decision goes no further. */
@Component
class WithdrawCommand extends DecisionCommand {

  private final ProposalService proposals;
  private final Decisions decisions;

  WithdrawCommand(ProposalService proposals, Decisions decisions) {
    super("withdraw", "Withdraw the decision",
        "Nothing of it goes on, and its tasks end. What was published stays on record. It can be withdrawn until a"
            + " resolution has been carried out; once it was decided, by whoever decided it, or by the monitoring"
            + " officer who enters that they took it back.",
        Set.of(Role.COMMISSIONING_OFFICER, Role.DIRECTOR, Role.MONITORING_OFFICER, Role.CABINET, Role.CABINET_MEMBER,
            Role.COUNCIL));
    this.proposals = proposals;
    this.decisions = decisions;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(Field.textarea("reason", "Why is it withdrawn?"));
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return decisions.find(decision).filter(d -> !d.stage().isEnd()).isPresent()
        && proposals.canBeWithdrawn(decision);
  }

  @Override
  public boolean isOpenTo(Actor actor, DecisionReference decision) {
    return isOpen(decision) && proposals.mayWithdraw(decision, actor);
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    proposals.withdraw(decision, body.path("reason").asText(null), actor);
    return null;
  }
}
