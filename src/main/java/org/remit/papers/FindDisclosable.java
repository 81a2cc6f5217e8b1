package org.remit.papers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code disclosable-words}: the monitoring officer finds that what a withheld paper says is no secret. */
@Component
class FindDisclosable extends DecisionCommand {

  private final Papers papers;

  FindDisclosable(Papers papers) {
    super("disclosable-words", "Let words of a withheld paper be said",
        "Notices, records and reasons are refused where they repeat a name, a sum or six words in a row that only an"
            + " exempt or confidential paper of the decision has. If that is no secret, as a well-known name is not,"
            + " put it on record here: from then on it may be said. The paper itself stays withheld.",
        Set.of(Role.MONITORING_OFFICER));
    this.papers = papers;
  }

  @Override
  public String intro(DecisionReference decision) {
    var found = papers.disclosable(decision);
    return found.isEmpty() ? intro() : intro() + " On record: "
        + found.stream().collect(Collectors.joining(" "));
  }

  @Override
  public boolean isOpen(DecisionReference decision) {
    return papers.keepWordsBack(decision);
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.text("words", "Which name, sum or words?").hint("As the public may read them."),
        Field.textarea("why", "Why are they no secret?"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    papers.disclose(decision, Body.text(body, "words"), Body.text(body, "why"), actor);
    return null;
  }
}
