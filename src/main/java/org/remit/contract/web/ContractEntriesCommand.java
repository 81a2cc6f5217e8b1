package org.remit.contract.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.contract.ContractEntryCommand;
import org.remit.contract.ContractEntryService;
import org.remit.contract.ContractRegister;
import org.remit.contract.ContractView;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** {@code contract-entries}: what the public register of contracts says wrongly, or must not say. */
@Component
class ContractEntriesCommand extends DecisionCommand {

  private final ContractEntryService entries;
  private final ContractRegister register;

  ContractEntriesCommand(ContractEntryService entries, ContractRegister register) {
    super("contract-entries", "Correct a published contract, or take it down",
        "The register of contracts is public. One person asks for a correction, the monitoring officer approves it,"
            + " and the register says when it was corrected. An entry is taken down at once; an approved correction"
            + " puts it back.",
        ContractEntryService.roles());
    this.entries = entries;
    this.register = register;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("contract", "Which contract?")
            .options(register.of(decision), ContractView::number, c -> c.number() + ": " + c.title()),
        Field.radio("act", "What is done?")
            .option("request", "Ask for a correction").option("approve", "Approve a correction")
            .option("reject", "Reject a correction").option("take-down", "Take the entry down"),
        Field.radio("field", "What is wrong?").optional().hint("For a correction only")
            .options(ContractEntryService.fields()),
        Field.text("right", "What is right?").optional()
            .hint("A kind of supplier is sme, vcse, sme-and-vcse or neither"),
        Field.text("number", "Number of the company or charity").optional()
            .hint("Only where the supplier has another name than the decision says: the number on the signed contract"
                + " shows that it is the same one"),
        Field.select("correction", "Which correction is answered?").optional()
            .hint("For the monitoring officer's answer only; leave empty otherwise")
            .options(entries.open(decision).entrySet(), Map.Entry::getKey, Map.Entry::getValue),
        Field.textarea("why", "How is the mistake known; for an answer or a takedown, why"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    entries.take(decision,
        new ContractEntryCommand(Body.text(body, "contract"), Body.text(body, "act"), Body.id(body, "correction"),
            Body.text(body, "field"), Body.text(body, "right"), Body.text(body, "number"),
            Body.text(body, "why")),
        actor);
    return null;
  }
}
