package org.remit.contract.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.contract.TransparencyCommand;
import org.remit.contract.TransparencyService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code transparency-notices}: the notice that goes before a direct award. */
@Component
class PublishTransparencyNotice extends DecisionCommand {

  private final TransparencyService notices;

  PublishTransparencyNotice(TransparencyService notices) {
    super("transparency-notices", "Record the transparency notice",
        "UK5: it goes before a direct award under the Procurement Act 2023 (s.44), and until it is on record the award"
            + " is neither notified nor signed. Where the user chooses the supplier no notice is asked for: say so.",
        Set.of(Role.PROCUREMENT));
    this.notices = notices;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("resolution", "Which award?").options(notices.open(decision), r -> r, r -> "Resolution " + r),
        Field.select("ground", "What does the direct award rest on?").options(notices.grounds()),
        Field.textarea("reasons", "Why is that ground there?").hint("It is published. Write nothing withheld"),
        Field.radio("conflictsAssessed", "Has a conflicts assessment been prepared and reviewed?")
            .option("yes", "Yes").option("no", "No, or none is needed because the user chooses"),
        Field.text("noticeReference", "Reference of the notice").hint("Leave it empty for the user's choice")
            .optional(),
        Field.date("publishedOn", "Published on").optional());
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    notices.record(decision,
        new TransparencyCommand(
            Body.text(body, "resolution"), Body.text(body, "ground"), Body.text(body, "reasons"),
            "yes".equals(Body.text(body, "conflictsAssessed")), Body.text(body, "noticeReference"),
            Body.date(body, "publishedOn")),
        actor);
    return notices.of(decision);
  }
}
