package org.remit.contract.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.remit.command.Body;
import org.remit.command.DecisionCommand;
import org.remit.command.Field;
import org.remit.contract.PerformanceCommand;
import org.remit.contract.PerformanceService;
import org.remit.reference.Actor;
import org.remit.reference.DecisionReference;
import org.remit.reference.Role;
import org.springframework.stereotype.Component;

/** {@code performance-notices}: how a contract performs, and where that was published. */
@Component
class RecordPerformance extends DecisionCommand {

  private final PerformanceService performances;

  RecordPerformance(PerformanceService performances) {
    super("performance-notices", "Record a contract's performance",
        "UK9: performance against the indicators is published at least every twelve months; a breach that ended or"
            + " damaged the contract, or poor performance, within thirty days (Procurement Act 2023 s.71). A failure"
            + " may be recorded first and its notice later; its thirty days run meanwhile.",
        Set.of(Role.PROCUREMENT, Role.COMMISSIONING_OFFICER));
    this.performances = performances;
  }

  @Override
  public List<Field> fields(DecisionReference decision) {
    return List.of(
        Field.radio("resolution", "Which contract?")
            .options(performances.open(decision), r -> r, r -> "Of resolution " + r),
        Field.radio("kind", "What is it?")
            .option("assessment", "An assessment against the indicators")
            .option("breach", "A breach that ended or damaged the contract, or was settled")
            .option("poor-performance", "Poor performance that did not improve"),
        Field.date("on", "On which day was it?"),
        Field.textarea("summary", "What is published of it?").hint("Write nothing withheld"),
        Field.text("noticeReference", "Reference of the notice").hint("Leave it empty until it is published")
            .optional(),
        Field.date("publishedOn", "Published on").optional());
  }

  @Override
  public Object handle(DecisionReference decision, JsonNode body, Actor actor) {
    performances.record(decision,
        new PerformanceCommand(
            Body.text(body, "resolution"), Body.text(body, "kind"), Body.date(body, "on"), Body.text(body, "summary"),
            Body.text(body, "noticeReference"), Body.date(body, "publishedOn")),
        actor);
    return performances.of(decision);
  }
}
