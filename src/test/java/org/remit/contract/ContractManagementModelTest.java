package org.remit.contract;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
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

@DisplayName("Contract management")
class ContractManagementModelTest {

  private static final Date DECIDE_BY = Date.from(Instant.parse("2030-01-01T00:00:00Z"));
  private static final Date REVIEW_BY = Date.from(Instant.parse("2028-01-01T00:00:00Z"));
  private static final Date ENDS = Date.from(Instant.parse("2031-01-01T00:00:00Z"));

  @RegisterExtension static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(1.0);

  private String deployment;
  private boolean ended = true;
  private boolean noticeDue;

  @BeforeEach
  void stubTheWorkBehindTheModel() {
    deployment = ChildModels.deploy("processes/contract/contract-management.bpmn");
    Mocks.register("readTheTerm", (JavaDelegate) p -> {
      p.setVariable("decideBy", DECIDE_BY);
      p.setVariable("contractEnds", ENDS);
      p.setVariable("reviewBy", REVIEW_BY);
    });
    Mocks.register("askWhetherItEnded", (JavaDelegate) p -> {
      p.setVariable("hasEnded", ended);
      p.setVariable("endNoticeDue", noticeDue);
    });
    for (var listener : new String[] {"recordWhatFollows", "recordEndNotice", "recordContractReview"}) {
      Mocks.register(listener, (TaskListener) t -> {});
    }
  }

  @AfterEach
  void clear() {
    repositoryService().deleteDeployment(deployment, true);
    Mocks.reset();
  }

  @Test
  void asks_in_time_what_follows_and_waits_for_the_end() {
    var contract = inForce();
    assertThat(contract).isWaitingAt("CatchEvent_TimeToDecide");
    due(contract, DECIDE_BY);
    assertThat(contract).isWaitingAt("Task_DecideWhatFollows").task().hasCandidateGroup("commissioning-officer");
    complete(task(contract));
    settle();
    assertThat(contract).isWaitingAt("CatchEvent_TimeToDecide");
    due(contract, ENDS);

    assertThat(contract).hasPassed("EndEvent_ContractEnded").isEnded();
  }

  @Test
  void tells_its_end_where_a_notice_is_due() {
    noticeDue = true;
    var contract = inForce();
    due(contract, ENDS);

    assertThat(contract).isWaitingAt("Task_PublishEndNotice").task().hasCandidateGroup("procurement");
    complete(task(contract));
    settle();
    assertThat(contract).hasPassed("EndEvent_EndNoticePublished").isEnded();
  }

  @Test
  void asks_for_each_review_while_what_follows_waits_for_its_own_time() {
    var contract = inForce();
    due(contract, REVIEW_BY);

    assertThat(contract).isWaitingAt("Task_ReviewContract", "CatchEvent_TimeToDecide");
    assertThat(task(contract)).hasCandidateGroup("commissioning-officer");
    complete(task(contract));
    settle();
    assertThat(contract).as("the next review").isWaitingAt("CatchEvent_ReviewAhead", "CatchEvent_TimeToDecide");
    due(contract, ENDS);
    assertThat(contract).isEnded();
  }

  @Test
  void reads_the_term_anew_where_notice_or_an_extension_has_moved_the_end() {
    ended = false;
    var contract = inForce();
    due(contract, DECIDE_BY);
    runtimeService().createMessageCorrelation("ContractTerminated").processInstanceBusinessKey("LEE-2026-0001")
        .correlate();
    settle();

    assertThat(contract).isWaitingAt("CatchEvent_TimeToDecide").isNotWaitingAt("Task_DecideWhatFollows");
  }

  private static ProcessInstance inForce() {
    var contract = runtimeService().startProcessInstanceByKey("contract-management", "LEE-2026-0001",
        Map.of("council", "leeds", "resolution", "a"));
    settle();
    return contract;
  }

  private static void due(ProcessInstance contract, Date when) {
    var timer = managementService().createJobQuery().processInstanceId(contract.getId()).timers().list().stream()
        .filter(t -> t.getDuedate().equals(when)).findFirst().orElseThrow();
    managementService().executeJob(timer.getId());
    settle();
  }
}
