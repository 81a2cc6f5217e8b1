package org.remit.contract.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.contract.ContractManagementService;
import org.remit.contract.ContractView;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** Records that a contract was given notice before its end. */
@Component
class TerminateContract extends DecisionCommand {

  private final ContractManagementService contracts;

  TerminateContract(ContractManagementService contracts) {
    super("terminations", "End a contract before its term",
        "Record the notice that was given. What follows the contract is then settled at once: a new procurement, or"
            + " provision by the council itself, is proposed with everything known filled in, its staff and pensions"
            + " too.",
        Set.of(Role.LEGAL));
    this.contracts = contracts;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("contract", "Which contract?")
            .options(contracts.inForce(decision), ContractView::resolution, c -> c.number() + ": " + c.title()),
        Field.radio("ground", "On which ground?")
            .option("breach", "The supplier has broken it").option("insolvency", "The supplier is insolvent")
            .option("excluded-supplier", "The supplier has become excludable")
            .option("break", "It may be broken on this day").option("agreed", "Both parties agreed"),
        Field.date("noticeGiven", "Notice was given on"),
        Field.date("endsOn", "Last day of the contract"),
        Field.textarea("reasons", "Reasons, and the term of the contract that allows it"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    contracts.terminate(decision, Body.text(body, "contract"), Body.text(body, "ground"),
        Body.date(body, "noticeGiven"), Body.date(body, "endsOn"), Body.text(body, "reasons"), actor);
    return null;
  }
}
