package org.remit.papers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** The command 'publish-documents': a new version takes the place of a document that was taken down. */
@Component
class PublishInPlace extends DecisionCommand {

  private final Papers papers;

  PublishInPlace(Papers papers) {
    super("publish-documents", "Publish a document again that was taken down",
        "A version that was handed in and can be public takes the place of the one that was taken down. What waited"
            + " for it goes on: a call-in window counts anew from that moment.",
        Set.of(Role.DEMOCRATIC_SERVICES, Role.MONITORING_OFFICER));
    this.papers = papers;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.select("document", "Which document?")
            .options(papers.waitingInPlace(decision), DocumentView::id, d -> d.name() + ", version " + d.version()));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    return papers.publishInPlace(decision, Body.id(body, "document"), actor);
  }
}
