package org.remit.consent.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.consent.ConsentCommand;
import org.remit.consent.ConsentService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code consents}: what a successor, commissioners or a funder consented to. */
@Component
class RecordConsent extends DecisionCommand {

  private final ConsentService consents;

  RecordConsent(ConsentService consents) {
    super("consents", "Record a consent",
        "What waits for another's consent is not signed, paid or begun until the consent is on record, or legal has"
            + " said why none is needed.",
        Set.of(Role.LEGAL, Role.MONITORING_OFFICER));
    this.consents = consents;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("consent", "Which consent?")
            .options(consents.awaited(decision), h -> h.kind() + "/" + h.resolution(),
                h -> "Resolution " + h.resolution() + ": " + h.words()),
        Field.radio("outcome", "Was it given?")
            .option("given", "It was given").option("not-needed", "None is needed, for the reason below"),
        Field.text("by", "Who gave it").optional(),
        Field.date("on", "On which day").optional(),
        Field.textarea("evidence", "What shows it, or why none is needed"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    var which = Body.text(body, "consent").split("/", 2);
    consents.record(decision,
        new ConsentCommand(which[0], which.length > 1 ? which[1] : null,
            "given".equals(Body.text(body, "outcome")), Body.text(body, "by"), Body.date(body, "on"),
            Body.text(body, "evidence")),
        actor);
    return consents.awaited(decision);
  }
}
