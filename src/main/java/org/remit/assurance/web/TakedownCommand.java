package org.remit.assurance.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.remit.assurance.TakedownService;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.papers.Papers;
import org.remit.papers.StatutoryPapers;
import org.remit.people.Actors;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/** {@code takedown}: a paper leaves the public at once. */
@Component
class TakedownCommand extends DecisionCommand {

  private final TakedownService takedowns;
  private final Papers papers;
  private final StatutoryPapers notices;
  private final Actors actors;

  TakedownCommand(TakedownService takedowns, Papers papers, StatutoryPapers notices, Actors actors) {
    super("takedown", "Take a paper down",
        "A document, notice or record that should not be public is taken down at once. Why is recorded, and its digest"
            + " stays.",
        Papers.TAKING_DOWN);
    this.takedowns = takedowns;
    this.papers = papers;
    this.notices = notices;
    this.actors = actors;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.select("paper", "Which paper?").options(up(decision)),
        Field.textarea("reason", "Why is it taken down?").hint("Kept inside the council."),
        Field.textarea("publicReason", "What the public is told of it").optional()
            .hint("Published at once. Without names, sums, or words of what is taken down."));
  }

  /** What is up and could be taken down. */
  private Map<String, String> up(DecisionReference decision) {
    var up = new LinkedHashMap<String, String>();
    papers.documents(decision, actors.current()).stream()
        .filter(d -> d.takenDownAt() == null)
        .forEach(d -> up.put(d.id().toString(), d.name() + ", version " + d.version()));
    notices.published(decision).stream()
        .filter(p -> p.takenDownAt() == null)
        .forEach(p -> up.put(p.id().toString(), p.title() + ", version " + p.version()));
    return up;
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    takedowns.takeDown(decision, Body.id(body, "paper"), Body.text(body, "reason"), Body.text(body, "publicReason"),
        actor);
    return null;
  }
}
