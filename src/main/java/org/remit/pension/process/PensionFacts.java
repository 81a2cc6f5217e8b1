package org.remit.pension.process;

import java.util.Map;
import org.remit.engine.TaskFacts;
import org.remit.pension.PensionService;
import org.remit.reference.DecisionReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of pension protection show beside the facts of every task. */
@Configuration(proxyBeanMethods = false)
class PensionFacts {

  private record Facts(String taskKey, PensionService pensions) implements TaskFacts {

    @Override
    public Map<String, Object> factsFor(DecisionReference reference, String resolution) {
      return resolution == null ? Map.of() : pensions.inWords(reference, resolution);
    }
  }

  private final PensionService pensions;

  PensionFacts(PensionService pensions) {
    this.pensions = pensions;
  }

  @Bean
  TaskFacts factsOfEstablishPensionRights() {
    return new Facts("Task_EstablishPensionRights", pensions);
  }

  @Bean
  TaskFacts factsOfSettlePensionRoute() {
    return new Facts("Task_SettlePensionRoute", pensions);
  }

  @Bean
  TaskFacts factsOfAssessAdmissionRisk() {
    return new Facts("Task_AssessAdmissionRisk", pensions);
  }

  @Bean
  TaskFacts factsOfExecuteAdmissionAgreement() {
    return new Facts("Task_ExecuteAdmissionAgreement", pensions);
  }

  @Bean
  TaskFacts factsOfRecordSecurity() {
    return new Facts("Task_RecordSecurity", pensions);
  }

  @Bean
  TaskFacts factsOfDepositForInspection() {
    return new Facts("Task_DepositForInspection", pensions);
  }

  @Bean
  TaskFacts factsOfRecordComparableScheme() {
    return new Facts("Task_RecordComparableScheme", pensions);
  }

  @Bean
  TaskFacts factsOfRecordSchemeEmployer() {
    return new Facts("Task_RecordSchemeEmployer", pensions);
  }

  @Bean
  TaskFacts factsOfTakePensionRisk() {
    return new Facts("Task_TakePensionRisk", pensions);
  }
}
