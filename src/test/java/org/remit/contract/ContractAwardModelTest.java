package org.remit.contract;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.remit.support.ChildModels.end;
import static org.remit.support.ChildModels.settle;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remit.support.ChildModels;
import org.remit.support.ModelTestEngine;

@DisplayName("A contract award")
class ContractAwardModelTest {

  static final Instant STANDSTILL_ENDS = Instant.parse("2018-03-12T00:00:00Z");

  @RegisterExtension static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(1.0);

  private String deployment;
  private boolean copyDue;
  private boolean toSign = true;

  @BeforeEach
  void stubTheWorkBehindTheModel() {
    deployment = ChildModels.deploy("processes/contract/contract-award.bpmn", "staff-transfer", "pension-admission");
    Mocks.register("registerContract", (JavaDelegate) p -> p.setVariable("contractCopyDue", copyDue));
    for (var listener : new String[] {"recordSignature", "recordContractDetails", "recordContractCopy",
        "recordServiceStart"}) {
      Mocks.register(listener, (TaskListener) t -> {});
    }
  }

  @AfterEach
  void clear() {
    repositoryService().deleteDeployment(deployment, true);
    Mocks.reset();
  }

  @Test
  void below_the_threshold_is_signed_registered_and_started() {
    var award = inEffect(false, false, false);

    done(award, "Task_SignContract", "legal");
    done(award, "Task_StartService", "commissioning-officer");

    assertThat(award).hasPassed("EndEvent_NoDetailsDue", "EndEvent_NoCopyDue", "EndEvent_ServiceStarted").isEnded();
    assertThat(award).variables().containsEntry("implementationOutcome", "contract-registered");
  }

  @Test
  void is_not_offered_for_signature_before_its_standstill_has_ended() {
    var award = inEffect(true, true, false);
    notified(award, true);

    assertThat(award).isWaitingAt("CatchEvent_StandstillEnded");
    var timer = managementService().createJobQuery().processInstanceId(award.getId()).timers().singleResult();
    assertThat(timer).hasDueDate(Date.from(STANDSTILL_ENDS));
    execute(timer);
    done(award, "Task_SignContract", "legal");
    done(award, "Task_PublishContractDetails", "procurement");
    done(award, "Task_StartService", "commissioning-officer");

    assertThat(award).hasPassed("EndEvent_ContractDetailsPublished", "EndEvent_ServiceStarted").isEnded();
  }

  @Test
  void is_signed_after_the_notice_where_no_standstill_runs() {
    var award = inEffect(true, false, false);
    notified(award, false);

    assertThat(award).isWaitingAt("Task_SignContract").hasNotPassed("CatchEvent_StandstillEnded");
  }

  @Test
  void starts_only_when_staff_and_pensions_are_settled() {
    var award = inEffect(false, false, true);
    done(award, "Task_SignContract", "legal");

    end("staff-transfer", Map.of());
    assertThat(award).isNotWaitingAt("Task_StartService");
    end("pension-admission", Map.of());

    done(award, "Task_StartService", "commissioning-officer");
    assertThat(award).isEnded();
  }

  @Test
  void need_not_wait_for_its_details_to_start_the_service() {
    var award = inEffect(false, true, false);
    done(award, "Task_SignContract", "legal");
    done(award, "Task_StartService", "commissioning-officer");

    assertThat(award).isWaitingAt("Task_PublishContractDetails").isNotEnded();
  }

  @Test
  void publishes_a_copy_where_one_is_asked_for() {
    copyDue = true;
    var award = inEffect(false, false, false);
    done(award, "Task_SignContract", "legal");
    done(award, "Task_StartService", "commissioning-officer");
    done(award, "Task_PublishContractCopy", "procurement");

    assertThat(award).hasPassed("EndEvent_ContractCopyPublished").isEnded();
  }

  @Test
  void that_is_provided_in_house_is_signed_with_nobody_and_starts() {
    toSign = false;
    var award = inEffect(false, false, false);

    done(award, "Task_StartService", "commissioning-officer");
    assertThat(award).hasNotPassed("Task_SignContract", "Task_RegisterContract").isEnded();
  }

  private ProcessInstance inEffect(boolean noticeNeeded, boolean detailsDue, boolean staffMayMove) {
    Mocks.register("openAward", (JavaDelegate) p -> {
      p.setVariable("awardNoticeNeeded", noticeNeeded);
      p.setVariable("contractDetailsDue", detailsDue);
      p.setVariable("staffMayMove", staffMayMove);
      p.setVariable("contractToSign", toSign);
      if (!toSign) p.setVariable("contractCopyDue", false);
    });
    var award = runtimeService().startProcessInstanceByKey(
        "contract-award", "SEF-2018-0001", Map.of("council", "sefton", "resolution", "a"));
    settle();
    return award;
  }

  private static void notified(ProcessInstance award, boolean standstillRuns) {
    Mocks.register("recordAwardNotice", (TaskListener) t -> {
      t.setVariable("standstillRuns", standstillRuns);
      t.setVariable("standstillEnds", standstillRuns ? Date.from(STANDSTILL_ENDS) : null);
    });
    done(award, "Task_PublishAwardNotice", "procurement");
  }

  private static void done(ProcessInstance award, String key, String role) {
    assertThat(award).isWaitingAt(key).task(key).hasCandidateGroup(role);
    complete(task(key, award));
    settle();
  }
}
