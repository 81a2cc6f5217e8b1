package org.remit.decision.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.decision.DecidedWordsCommand;
import org.remit.decision.DecisionOnRecord;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** The command 'decided-words': the decision maker says what it decided, where its record has it wrongly. */
@Component
class PutDecidedWordsRight extends DecisionCommand {

  private final DecisionOnRecord record;

  PutDecidedWordsRight(DecisionOnRecord record) {
    super("decided-words", "Put right what was decided, as it was recorded",
        "Where the record has the words of a resolution wrongly, whoever decided it says what was decided, and what"
            + " shows it. What is decided otherwise is a decision of its own. Nothing is public by this: record and"
            + " notice are corrected when democratic services ask for it and the monitoring officer approves it.",
        Set.of(Role.CABINET, Role.CABINET_MEMBER, Role.COUNCIL, Role.DIRECTOR));
    this.record = record;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.select("resolution", "Which resolution?")
            .options(record.resolutions(decision).entrySet(), Map.Entry::getKey, e -> e.getKey() + ": " + e.getValue()),
        Field.textarea("words", "What was decided, in its words"),
        Field.textarea("shownBy", "What shows it?").hint("Such as the minutes, and where they are filed"));
  }

  @Override
  public boolean isOpenTo(Actor actor, DecisionReference decision) {
    return actor.has(record.whoPutsRight(decision)) && isOpen(decision);
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    record.putRight(decision,
        new DecidedWordsCommand(Body.text(body, "resolution"), Body.text(body, "words"), Body.text(body, "shownBy")),
        actor);
    return null;
  }
}
