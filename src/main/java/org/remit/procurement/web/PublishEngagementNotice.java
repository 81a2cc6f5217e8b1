package org.remit.procurement.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.procurement.EngagementService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code engagement-notices}: what is published before a tender. */
@Component
class PublishEngagementNotice extends DecisionCommand {

  private final EngagementService notices;

  PublishEngagementNotice(EngagementService notices) {
    super("engagement-notices", "Record a notice before the tender",
        "UK2 goes before the tender where the market is engaged (Procurement Act 2023 s.17). UK3 tells that a"
            + " procurement is planned; from 40 days to 12 months after it, tenders may come in for ten days only"
            + " (s.15).",
        Set.of(Role.PROCUREMENT));
    this.notices = notices;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("resolution", "Before which tender?")
            .options(notices.open(decision), r -> r, r -> "Of resolution " + r),
        Field.radio("kind", "Which notice?")
            .option("engagement", "UK2, preliminary market engagement")
            .option("planned", "UK3, planned procurement"),
        Field.textarea("about", "What is published in it?").hint("Write nothing withheld"),
        Field.text("noticeReference", "Reference of the notice"),
        Field.date("publishedOn", "Published on"));
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    notices.published(decision, Body.text(body, "resolution"), Body.text(body, "kind"), Body.text(body, "about"),
        Body.text(body, "noticeReference"), Body.date(body, "publishedOn"), actor);
    return notices.of(decision);
  }
}
