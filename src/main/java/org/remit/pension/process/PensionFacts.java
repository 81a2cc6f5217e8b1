package org.remit.pension.process;

import java.util.Map;
import java.util.Set;
import org.remit.calendar.London;
import org.remit.engine.TaskFacts;
import org.remit.pension.PensionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of pension protection show beside the facts of every task. */
@Configuration(proxyBeanMethods = false)
class PensionFacts {

  @Bean
  TaskFacts pensionsOfTheStaff(PensionService pensions) {
    return TaskFacts.of(
        Set.of(
            "Task_EstablishPensionRights",
            "Task_SettlePensionRoute",
            "Task_AssessAdmissionRisk",
            "Task_RecordSecurity",
            "Task_DepositForInspection",
            "Task_RecordComparableScheme",
            "Task_RecordSchemeEmployer",
            "Task_TakePensionRisk"),
        (decision, resolution) -> resolution == null ? Map.of() : pensions.inWords(decision, resolution));
  }

  @Bean
  TaskFacts admissionAgreementFacts(PensionService pensions) {
    return TaskFacts.of("Task_ExecuteAdmissionAgreement", pensions::inWords)
        .due((decision, resolution) -> pensions.transferDay(decision, resolution)
            .map(day -> London.endOf(day.minusDays(1))));
  }
}
