package org.remit.pension;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.mockito.Mockito.mock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remit.support.ModelTestEngine;

@Deployment(resources = "processes/pension/pension-admission.bpmn")
@DisplayName("Pension admission")
class PensionAdmissionModelTest {

  @RegisterExtension
  static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(1.0);

  @BeforeEach
  void stubTheWorkBehindTheModel() {
    init(engine.getProcessEngine());
    for (var listener : List.of("recordPensionRights", "recordPensionRoute", "recordAdmissionRisk",
        "recordAdmissionAgreement",
        "recordSecurity", "recordDeposit", "recordComparableScheme", "recordSchemeEmployer", "recordPensionRisk")) {
      Mocks.register(listener, mock(TaskListener.class));
    }
    Mocks.register("closePensionAdmission", mock(JavaDelegate.class));
    conditionsOpen(false);
  }

  @AfterEach
  void forgetStubs() {
    Mocks.reset();
  }

  @Test
  void before_the_tender_an_admission_is_settled_and_its_risk_assessed() {
    var pensions = begun("before-tender", "unknown", null, false);

    assertThat(task("Task_SettlePensionRoute", pensions)).hasCandidateGroup("pensions");
    done(pensions, "Task_SettlePensionRoute", Map.of("pensionRoute", "admission"));
    done(pensions, "Task_AssessAdmissionRisk", Map.of());

    assertThat(pensions).hasPassed("EndEvent_PensionRouteSettled").isEnded();
  }

  @Test
  void before_the_tender_another_route_has_no_risk_to_assess() {
    var pensions = begun("before-tender", "unknown", null, false);

    done(pensions, "Task_SettlePensionRoute", Map.of("pensionRoute", "comparable-scheme"));

    assertThat(pensions).hasNotPassed("Task_AssessAdmissionRisk").hasPassed("EndEvent_PensionRouteSettled").isEnded();
  }

  @Test
  void after_the_award_an_admission_is_executed_secured_and_deposited() {
    var pensions = begun("after-award", "yes", "admission", true);

    done(pensions, "Task_ExecuteAdmissionAgreement", Map.of());
    done(pensions, "Task_RecordSecurity", Map.of());
    done(pensions, "Task_DepositForInspection", Map.of());
    savePoints(pensions);

    assertThat(pensions).hasPassed("Task_ClosePensionAdmission", "EndEvent_PensionsProtected").isEnded();
  }

  @Test
  void unknown_rights_are_established_and_none_need_no_protection() {
    var pensions = begun("after-award", "unknown", "admission", true);

    assertThat(task("Task_EstablishPensionRights", pensions)).hasCandidateGroup("pensions");
    done(pensions, "Task_EstablishPensionRights", Map.of("lgpsRights", "no"));

    assertThat(pensions).hasPassed("EndEvent_NoPensionRights").isEnded();
  }

  @Test
  void rights_found_after_the_award_without_a_route_have_one_settled_first() {
    var pensions = begun("after-award", "unknown", null, false);

    done(pensions, "Task_EstablishPensionRights", Map.of("lgpsRights", "yes"));
    done(pensions, "Task_SettlePensionRoute", Map.of("pensionRoute", "comparable-scheme"));
    done(pensions, "Task_RecordComparableScheme", Map.of());
    savePoints(pensions);

    assertThat(pensions).hasPassed("EndEvent_PensionsProtected").isEnded();
  }

  @Test
  void a_scheme_employer_needs_no_admission() {
    var pensions = begun("after-award", "yes", "scheme-employer", true);

    done(pensions, "Task_RecordSchemeEmployer", Map.of());
    savePoints(pensions);

    assertThat(pensions).hasNotPassed("Task_ExecuteAdmissionAgreement").hasPassed("EndEvent_PensionsProtected")
        .isEnded();
  }

  @Test
  void a_protection_that_the_model_does_not_know_stops_and_goes_to_nobody() {
    assertThatThrownBy(() -> begun("after-award", "yes", "none-lgps", true))
        .hasMessageContaining("No outgoing sequence flow");
  }

  @Test
  void a_route_that_the_model_does_not_know_is_not_let_past_the_assessment_of_its_risk() {
    var pensions = begun("before-tender", "unknown", null, false);

    done(pensions, "Task_SettlePensionRoute", Map.of("pensionRoute", "another"));

    assertThat(pensions).isWaitingAt("Task_AssessAdmissionRisk");
  }

  @Test
  void what_is_open_is_put_right_or_taken_as_a_risk_by_an_officer() {
    conditionsOpen(true);
    var pensions = begun("after-award", "yes", "scheme-employer", true);
    done(pensions, "Task_RecordSchemeEmployer", Map.of());

    done(pensions, "Task_TakePensionRisk", Map.of("riskTaken", false));
    assertThat(pensions).isWaitingAt("Task_RecordSchemeEmployer");
    done(pensions, "Task_RecordSchemeEmployer", Map.of());
    done(pensions, "Task_TakePensionRisk", Map.of("riskTaken", true));
    savePoints(pensions);

    assertThat(pensions).hasPassed("EndEvent_PensionsProtected").isEnded();
  }

  private static void conditionsOpen(boolean open) {
    Mocks.register("checkPensionConditions", (JavaDelegate) process -> {
      process.setVariable("conditionOpen", open);
      process.setVariable("riskOwners", "director,monitoring-officer");
    });
  }

  private static ProcessInstance begun(String stage, String rights, String route, boolean settled) {
    Mocks.register("readPensionPosition", (JavaDelegate) process -> {
      var known = new HashMap<String, Object>();
      known.put("lgpsRights", rights);
      known.put("pensionRoute", route);
      known.put("pensionRouteSettled", settled);
      process.setVariables(known);
    });
    var pensions = runtimeService().startProcessInstanceByKey(
        "pension-admission", "SEF-2026-0003", withVariables("council", "sefton", "resolution", "a", "stage", stage));
    savePoints(pensions);
    return pensions;
  }

  private static void done(ProcessInstance pensions, String task, Map<String, Object> answer) {
    // The listener puts its answer into the process: a field of the same name ends with the task.
    runtimeService().setVariables(pensions.getId(), answer);
    complete(task(task, pensions));
    savePoints(pensions);
  }

  private static void savePoints(ProcessInstance pensions) {
    for (var jobs = due(pensions); !jobs.isEmpty(); jobs = due(pensions)) {
      jobs.forEach(j -> managementService().executeJob(j.getId()));
    }
  }

  private static List<Job> due(ProcessInstance pensions) {
    return jobQuery().processInstanceId(pensions.getId()).messages().list();
  }
}
