package org.remit.decision.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.decision.CallInWaivers;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The command 'call-in-waivers': whether a decision is kept from call-in because it cannot wait. */
@Component
class WaiveCallIn extends DecisionCommand {

  private final CallInWaivers waivers;

  WaiveCallIn(CallInWaivers waivers) {
    super("call-in-waivers", "Answer whether call-in is waived",
        "The person whom the constitution names agrees, before the decision is taken, that it cannot wait for a"
            + " call-in. It then takes effect when it is published. Agreement to a late notice or to a private meeting"
            + " is no agreement to this.",
        EnumSet.of(Role.SCRUTINY_CHAIR, Role.COUNCIL_CHAIR, Role.DEMOCRATIC_SERVICES));
    this.waivers = waivers;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    var asked = waivers.askedBecause(decision)
        .map(why -> "The report asks for it because: " + why)
        .orElse("The report does not ask for it.");
    var waits = waivers.of(decision).map(w -> " " + StringUtils.capitalize(w.sentence()) + ".").orElse("");
    return List.of(
        Field.radio("answer", "Is call-in waived?")
            .hint(asked + waits)
            .option(CallInWaivers.AGREED, "Agreed: it is urgent and cannot reasonably wait")
            .option(CallInWaivers.REFUSED, "Refused: it stays open to call-in")
            .option(CallInWaivers.UNABLE,
                "Whoever the constitution names cannot act (democratic services): the chair of the council answers")
            .option(CallInWaivers.NO_CHAIR,
                "There is no scrutiny chair (democratic services): the chair of the council answers"),
        Field.textarea("reasons", "Reasons")
            .hint("They stand in the decision's record and in its notice, which are public."),
        Field.text("evidence", "What shows that they cannot act, or that there is none, and where it is filed")
            .optional()
            .hint("Only in these two cases. It is recorded and not published."));
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return waivers.isOpen(decision);
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    return waivers.answer(decision, body.path("answer").asText(), body.path("reasons").asText(),
        Body.text(body, "evidence"), actor);
  }
}
