package org.remit.papers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.people.Actors;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** The command 'take-down': takes a document or a published paper down at once (invariant 15). */
@Component
class TakeDownDocument implements DecisionCommand {

  private final Papers papers;
  private final StatutoryPapers statutory;
  private final Actors actors;

  TakeDownDocument(Papers papers, StatutoryPapers statutory, Actors actors) {
    this.papers = papers;
    this.statutory = statutory;
    this.actors = actors;
  }

  @Override
  public String name() {
    return "take-down";
  }

  @Override
  public String title() {
    return "Take a paper down";
  }

  @Override
  public String intro() {
    return "It is down at once. The reason and the paper's digest stay on record, and so does the paper itself, out of"
        + " the public's reach.";
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    var options = new LinkedHashMap<String, String>();
    papers.documents(decision, actors.current()).stream()
        .filter(d -> d.takenDownAt() == null)
        .forEach(d -> options.put(d.id().toString(), d.document() + ", version " + d.version() + ": " + d.name()));
    statutory.published(decision).stream()
        .filter(p -> p.takenDownAt() == null)
        .forEach(p -> options.put(p.id().toString(), p.title() + ", version " + p.version()));
    return List.of(
        Field.select("paper", "Paper").options(options),
        Field.textarea("reason", "Why it is taken down").hint("The reason is on record: name nobody in it."));
  }

  @Override
  public Set<Role> roles() {
    return EnumSet.of(Role.MONITORING_OFFICER, Role.DEMOCRATIC_SERVICES);
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    var id = UUID.fromString(body.get("paper").asText());
    var reason = body.get("reason").asText();
    return statutory.published(decision).stream().anyMatch(p -> p.id().equals(id))
        ? statutory.takeDown(id, reason, actor)
        : papers.takeDown(id, reason, actor);
  }
}
