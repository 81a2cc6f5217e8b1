package org.remit.contract;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.remit.support.ChildModels.settle;

import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
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

@Deployment(resources = "processes/contract/grant-agreement.bpmn")
@DisplayName("A grant agreement")
class GrantAgreementModelTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(1.0);

  @BeforeEach
  void stubTheWorkBehindTheModel() {
    for (var delegate : new String[] {"refuseAsGrant", "refuseSubsidy"}) {
      Mocks.register(delegate, (JavaDelegate) p -> {});
    }
    for (var listener : new String[] {"recordGrantSignature", "recordSubsidyEntry"}) {
      Mocks.register(listener, (TaskListener) t -> {});
    }
  }

  @AfterEach
  void forgetStubs() {
    Mocks.reset();
  }

  @Test
  void is_classified_checked_signed_and_paid() {
    var grant = classified(true);
    checked(grant, true);
    done(grant, "Task_SignGrantAgreement", "legal");
    paid(grant, false);

    assertThat(grant).hasPassed("EndEvent_GrantPaid").isEnded();
    assertThat(grant).variables().containsEntry("implementationOutcome", "grant-paid");
  }

  @Test
  void is_not_made_where_it_is_a_contract_in_substance() {
    var grant = classified(false);

    assertThat(grant).hasPassed("EndEvent_ContractInSubstance").hasNotPassed("Task_CheckSubsidy").isEnded();
    assertThat(grant).variables().containsEntry("implementationOutcome", "contract-in-substance");
  }

  @Test
  void is_not_made_where_the_subsidy_may_not_be_given() {
    var grant = classified(true);
    checked(grant, false);

    assertThat(grant).hasPassed("EndEvent_SubsidyRefused").hasNotPassed("Task_SignGrantAgreement").isEnded();
    assertThat(grant).variables().containsEntry("implementationOutcome", "subsidy-refused");
  }

  @Test
  void is_entered_in_the_database_where_that_is_due() {
    var grant = classified(true);
    checked(grant, true);
    done(grant, "Task_SignGrantAgreement", "legal");
    paid(grant, true);
    done(grant, "Task_EnterSubsidy", "finance");

    assertThat(grant).hasPassed("EndEvent_SubsidyEntered").isEnded();
    assertThat(grant).variables().containsEntry("implementationOutcome", "grant-paid");
  }

  private static void paid(ProcessInstance grant, boolean entryDue) {
    Mocks.register("recordGrantPayment", answering("entryDue", entryDue));
    done(grant, "Task_PayGrant", "finance");
  }

  private static ProcessInstance classified(boolean grantInSubstance) {
    Mocks.register("recordGrantClassification", answering("grantInSubstance", grantInSubstance));
    var grant = runtimeService().startProcessInstanceByKey(
        "grant-agreement", "THU-2015-0001", Map.of("council", "thurrock", "resolution", "1.2"));
    settle();
    done(grant, "Task_ClassifyGrant", "legal");
    return grant;
  }

  private static void checked(ProcessInstance grant, boolean lawful) {
    Mocks.register("recordSubsidyCheck", answering("subsidyLawful", lawful));
    done(grant, "Task_CheckSubsidy", "finance");
  }

  private static TaskListener answering(String name, boolean answer) {
    return t -> t.setVariable(name, answer);
  }

  private static void done(ProcessInstance grant, String key, String role) {
    assertThat(grant).isWaitingAt(key).task(key).hasCandidateGroup(role);
    complete(task(key, grant));
    settle();
  }
}
