package org.remit.scrutiny.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.remit.scrutiny.ScrutinyService;
import org.springframework.stereotype.Component;

/** Notes what a scrutiny committee said of a decision, before it or after. */
@Component
class NoteScrutiny extends DecisionCommand {

  private final ScrutinyService scrutiny;

  NoteScrutiny(ScrutinyService scrutiny) {
    super("scrutiny-comments", "Note comments of scrutiny",
        "What an overview and scrutiny committee said of this decision, at any time. A meeting after the decision is a"
            + " note and no breach; the reason is kept with it. What is told after the decision is marked so and is no"
            + " scrutiny before it, whenever the committee met. A call-in is requested on its own page.",
        EnumSet.of(Role.SCRUTINY, Role.SCRUTINY_CHAIR, Role.DEMOCRATIC_SERVICES));
    this.scrutiny = scrutiny;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.text("committee", "Committee"),
        Field.date("on", "Day of its meeting"),
        Field.textarea("comments", "What it said"),
        Field.textarea("reasonIfAfter", "Why it was heard after the decision")
            .hint("Only where the meeting was after the decision.")
            .optional());
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    return scrutiny.note(
        decision,
        Body.text(body, "committee"),
        Body.date(body, "on"),
        Body.text(body, "comments"),
        Body.text(body, "reasonIfAfter"));
  }
}
