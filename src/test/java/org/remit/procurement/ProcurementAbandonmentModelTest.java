package org.remit.procurement;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.remit.support.ChildModels.settle;

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

@DisplayName("Procurement abandonment")
class ProcurementAbandonmentModelTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(1.0);

  private String deployment;

  @BeforeEach
  void stubTheWorkBehindTheModel() {
    deployment = ChildModels.deploy("processes/procurement/procurement-abandonment.bpmn");
    Mocks.register("recordAbandonmentNotice", (TaskListener) t -> {});
  }

  @AfterEach
  void clear() {
    repositoryService().deleteDeployment(deployment, true);
    Mocks.reset();
  }

  @Test
  void waits_until_it_is_told() {
    var abandonment = decided(true);
    assertThat(abandonment).isWaitingAt("Task_PublishAbandonment").task().hasCandidateGroup("procurement");
    complete(task(abandonment));
    settle();

    assertThat(abandonment).hasPassed("EndEvent_AbandonmentTold").isEnded();
  }

  @Test
  void ends_where_nobody_is_to_be_told() {
    assertThat(decided(false)).hasPassed("EndEvent_NobodyToTell").isEnded();
  }

  private ProcessInstance decided(boolean noticeDue) {
    Mocks.register("readAbandonmentNotice", (JavaDelegate) p -> p.setVariable("abandonmentNoticeDue", noticeDue));
    var abandonment = runtimeService().startProcessInstanceByKey(
        "procurement-abandonment", "SEF-2017-0001", Map.of("council", "sefton", "resolution", "2"));
    settle();
    return abandonment;
  }
}
