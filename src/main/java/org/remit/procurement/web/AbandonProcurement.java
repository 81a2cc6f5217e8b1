package org.remit.procurement.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.procurement.AbandonmentService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code abandonments}: a procurement, or a lot of it, goes no further. */
@Component
class AbandonProcurement extends DecisionCommand {

  private final AbandonmentService abandonments;

  AbandonProcurement(AbandonmentService abandonments) {
    super("abandonments", "Abandon a procurement",
        "It ends at whatever stage it has come to, until the contract is entered into. An award that was proposed is"
            + " withdrawn with it; one that was decided is taken back by whoever decided it, or by the monitoring"
            + " officer on their behalf. How that is told, the law of the procurement says: a task follows.",
        Set.of(Role.PROCUREMENT, Role.COMMISSIONING_OFFICER, Role.DIRECTOR, Role.CABINET_MEMBER, Role.CABINET,
            Role.COUNCIL, Role.MONITORING_OFFICER));
    this.abandonments = abandonments;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("resolution", "Which procurement?")
            .options(abandonments.open(decision), r -> r, r -> "Of resolution " + r),
        Field.text("lot", "Which lot?").hint("Its number. Leave it empty for all that are left").optional(),
        Field.textarea("reasons", "Why does it go no further?")
            .hint("They are published where the law asks for a notice. Write nothing withheld"));
  }

  @Override
  public boolean isOpenTo(Actor actor, DecisionReference decision) {
    return abandonments.mayAbandon(decision, actor);
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    abandonments.abandon(decision, Body.text(body, "resolution"), Body.text(body, "lot"), Body.text(body, "reasons"),
        actor);
    return abandonments.of(decision);
  }
}
