package org.remit.assurance.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.remit.assurance.IrregularityCommand;
import org.remit.assurance.IrregularityService;
import org.remit.assurance.IrregularityView;
import org.remit.calendar.London;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** {@code irregularities}: what happened otherwise than the law asks. */
@Component
class IrregularitiesCommand extends DecisionCommand {

  private static final String NEEDED = "Needed for a new one";

  private final IrregularityService irregularities;

  IrregularitiesCommand(IrregularityService irregularities) {
    super("irregularities", "Record an irregularity, or note on one",
        "What has already happened otherwise than the law asks is recorded as it happened. It lifts no hold. The"
            + " monitoring officer adds a note and the cure; start or payment of what was signed too early waits for"
            + " that.",
        IrregularityService.RECORDERS);
    this.irregularities = irregularities;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    var open = irregularities.of(decision).stream().filter(i -> i.notedAt() == null).toList();
    return List.of(
        Field.select("irregularity", "Which irregularity is noted on?").optional()
            .hint("For the monitoring officer's note only; leave empty for a new one")
            .options(open, IrregularityView::id, i -> i.rule() + ", " + London.say(i.happenedOn())),
        Field.textarea("what", "What happened?").optional().hint(NEEDED),
        Field.date("happenedOn", "When did it happen?").optional().hint(NEEDED),
        Field.text("rule", "Otherwise than which rule?").optional().hint(NEEDED + ", such as SI 2012/2089 reg 9"),
        Field.date("foundOn", "When was it found?").optional().hint(NEEDED),
        Field.text("foundBy", "Which post found it?").optional().hint(NEEDED),
        Field.textarea("note", "The monitoring officer's note").optional(),
        Field.textarea("cure", "How is it cured?").optional());
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    return irregularities.take(decision,
        new IrregularityCommand(
            Body.id(body, "irregularity"), Body.text(body, "what"), Body.date(body, "happenedOn"),
            Body.text(body, "rule"),
            Body.date(body, "foundOn"), Body.text(body, "foundBy"), Body.text(body, "note"), Body.text(body, "cure")),
        actor);
  }
}
