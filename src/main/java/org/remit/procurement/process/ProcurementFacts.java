package org.remit.procurement.process;

import java.util.Map;
import java.util.stream.Collectors;
import org.remit.engine.TaskFacts;
import org.remit.procurement.AbandonmentService;
import org.remit.procurement.ClarificationService;
import org.remit.procurement.Criterion;
import org.remit.procurement.ProcurementService;
import org.remit.proposal.Decisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of procurement show beside what every form does. */
@Configuration(proxyBeanMethods = false)
class ProcurementFacts {

  /** Who may tender only, as the decision set it and as it must stand in the tender; how long it is open at least. */
  @Bean
  TaskFacts tenderFacts(Decisions decisions, ProcurementService procurements) {
    return TaskFacts.of("Task_PublishTender", (decision, resolution) -> {
      var limits =
          decisions.get(decision).proposal().resolution(resolution).orElseThrow().procurement().providerLimits();
      return Map.of("limits", limits.isEmpty() ? "none" : String.join("; ", limits),
          "period", procurements.tenderPeriodInWords(decision, resolution));
    });
  }

  /** The criteria as the tender published them, the lots, and what every tenderer was told since. */
  @Bean
  TaskFacts evaluationFacts(ProcurementService procurements, ClarificationService clarifications) {
    return TaskFacts.of("Task_EvaluateTenders", (decision, resolution) -> {
      var procurement = procurements.find(decision, resolution).orElseThrow();
      var criteria = procurement.lots().stream().filter(lot -> !lot.criteria().isEmpty())
          .map(lot -> (lot.isWhole() ? "" : "lot " + lot.lot() + ": ")
              + lot.criteria().stream().map(Criterion::toString).collect(Collectors.joining(", ")))
          .collect(Collectors.joining("; "));
      var lots = procurement.lots().stream().filter(lot -> !lot.isWhole()).map(lot -> lot.lot() + " " + lot.title())
          .collect(Collectors.joining("; "));
      var answered = clarifications.of(decision).stream().filter(c -> c.resolution().equals(resolution))
          .map(c -> c.question() + " " + c.answer()).collect(Collectors.joining("; "));
      return Map.of("criteria", criteria.isEmpty() ? "not in the tender; enter them below" : criteria,
          "lots", lots.isEmpty() ? "none, it is one whole" : lots,
          "clarifications", answered.isEmpty() ? "none" : answered);
    });
  }

  /** By which notice a procurement that ends without an award is told. */
  @Bean
  TaskFacts endWithoutAwardFacts(ProcurementService procurements) {
    return TaskFacts.of("Task_AbandonProcurement",
        (decision, resolution) -> Map.of("notice", procurements.abandonmentNotice(decision, resolution)));
  }

  /** What went no further, and by which notice that is told. */
  @Bean
  TaskFacts abandonmentNoticeFacts(AbandonmentService abandonments) {
    return TaskFacts.of("Task_PublishAbandonment",
            (decision, resolution) -> Map.of("abandoned", abandonments.untoldInWords(decision, resolution)))
        .due(abandonments::noticeDue);
  }
}
