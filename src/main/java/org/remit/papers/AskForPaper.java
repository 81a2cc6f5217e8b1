package org.remit.papers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.remit.calendar.London;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** {@code paper-needs}: an officer says what they need a confidential paper for, and may then read it. */
@Component
class AskForPaper extends DecisionCommand {

  private final Papers papers;

  AskForPaper(Papers papers) {
    super("paper-needs", "Say what you need a confidential paper for",
        "A statute, a court or a government department forbids to disclose it. Officers read it only for a need that"
            + " is on record, and each reading is recorded too.",
        NeedToKnow.OFFICERS);
    this.papers = papers;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("document", "Which paper?")
            .options(papers.confidential(decision), DocumentView::id,
                d -> "A confidential paper, version %d, handed in %s".formatted(
                    d.version(), London.say(d.storedAt()))),
        Field.textarea("need", "What do you need it for?"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    papers.need(decision, Body.id(body, "document"), Body.text(body, "need"), actor);
    return papers.documents(decision, actor);
  }
}
