package org.remit.papers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.people.Actors;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** The command 'document-withdrawals': whoever handed a document in takes it back before anybody relied on it. */
@Component
class WithdrawDocument extends DecisionCommand {

  private final Papers papers;
  private final Actors actors;

  WithdrawDocument(Papers papers, Actors actors) {
    super("document-withdrawals", "Withdraw a document",
        "You take back what you handed in, as long as it is not published and nothing rests on it: no clearance, no"
            + " notice and no decision. It is never published then. That it was here and why it went stays on record.",
        EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR)));
    this.papers = papers;
    this.actors = actors;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.select("document", "Which document?").options(papers.withdrawable(decision, actors.current()),
            DocumentView::id, d -> d.name() + " (" + d.document() + ")"),
        Field.textarea("reason", "Why is it withdrawn?").hint("Kept inside the council."));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    papers.withdraw(decision, Body.id(body, "document"), Body.text(body, "reason"), actor);
    return null;
  }
}
