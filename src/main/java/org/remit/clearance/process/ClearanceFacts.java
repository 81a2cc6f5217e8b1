package org.remit.clearance.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.clearance.ClearanceService;
import org.remit.engine.Markdown;
import org.remit.engine.TaskFacts;
import org.remit.reference.DecisionReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of clearance show beside what every form does. */
@Configuration(proxyBeanMethods = false)
class ClearanceFacts {

  @Bean
  TaskFacts reviseReportFacts(ClearanceService clearances) {
    return TaskFacts.of(
        "Task_ReviseReport",
        (decision, resolution) -> {
          var returned = new ArrayList<Map<String, Object>>();
          for (var each : clearances.of(decision)) {
            if (each.state().equals("returned")) {
              returned.add(Map.of("who", each.discipline(), "comment", each.comment()));
            }
          }
          var director = clearances.returnedByDirector(decision);
          if (!director.isEmpty()) returned.add(Map.of("who", "director", "comment", director));
          return Map.of("returned", returned);
        });
  }

  @Bean
  TaskFacts approveReportFacts(ClearanceService clearances) {
    return TaskFacts.of(
        "Task_ApproveReport",
        (decision, resolution) -> {
          List<Map<String, Object>> all =
              clearances.of(decision).stream()
                  .map(
                      each ->
                          Map.<String, Object>of(
                              "who", each.discipline(),
                              "state",
                              !each.state().equals("cleared")
                                  ? each.words()
                                  : each.words() + " on " + London.say(each.answeredAt())
                                      + (each.comment() == null ? "" : ": " + each.comment())
                                      + (each.dueRegard() == null ? "" : ". " + each.dueRegard())))
                  .toList();
          return Map.of("clearances", all, "report", report(clearances, decision),
              "changedAfterReport", clearances.changedAfterReport(decision));
        });
  }

  /** Whoever decides reads the report: they are told that facts changed after it, and why it may stand. */
  @Bean
  TaskFacts reportStandsFacts(ClearanceService clearances) {
    return TaskFacts.of(
        Set.of("Task_RecordCabinetDecision", "Task_DecideAsMember", "Task_DecideAsOfficer",
            "Task_RecordCouncilDecision"),
        (decision, resolution) -> Map.of("reportStands", clearances.whyReportStands(decision)));
  }

  @Bean
  TaskFacts verifyImplicationsFacts(ClearanceService clearances) {
    return TaskFacts.of("Task_VerifyImplications",
        (decision, resolution) -> Map.of("report", report(clearances, decision)));
  }

  private static Markdown report(ClearanceService clearances, DecisionReference decision) {
    return clearances.report(decision)
        .map(r -> Markdown.of("**The report:** version %s, handed in on %s", r.version(), London.say(r.storedAt())))
        .orElse(new Markdown("**No report has been handed in yet.** Its author hands it in on the decision's page,"
            + " under 'Hand in a document'; until then it cannot be cleared or approved."));
  }
}
