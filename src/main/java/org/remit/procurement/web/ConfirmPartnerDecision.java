package org.remit.procurement.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.procurement.PartnerDecisionService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code partner-decision-confirmations}: a partner's decision that was entered late is seen by a second person. */
@Component
class ConfirmPartnerDecision extends DecisionCommand {

  private final PartnerDecisionService partners;

  ConfirmPartnerDecision(PartnerDecisionService partners) {
    super("partner-decision-confirmations", "Confirm a partner's decision entered late",
        "A partner's decision that was entered after it had effect there counts from the day of its entry. Where the"
            + " monitoring officer has seen what shows it, it counts from the day of its effect.",
        Set.of(Role.MONITORING_OFFICER));
    this.partners = partners;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.select("authority", "Which council's decision?")
            .options(partners.toBeConfirmed(decision), each -> each, each -> each),
        Field.textarea("seen", "What did you see?").hint("The partner's minute or notice, and where it is"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    partners.confirm(decision, Body.text(body, "authority"), Body.text(body, "seen"), actor);
    return partners.of(decision);
  }
}
