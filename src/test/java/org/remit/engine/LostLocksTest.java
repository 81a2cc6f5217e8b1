package org.remit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processEngine;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remit.support.ModelTestEngine;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.TransactionSystemException;

@DisplayName("A job that fails")
class LostLocksTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(0);

  private String deployment;
  private FailedJobCommandFactory before;

  @BeforeEach
  void deployAStep() {
    deployment = repositoryService().createDeployment().addModelInstance("step.bpmn",
        Bpmn.createExecutableProcess("step").camundaHistoryTimeToLiveString("P1D").startEvent()
            .serviceTask("Task_Step").camundaAsyncBefore().camundaDelegateExpression("${step}")
            .camundaFailedJobRetryTimeCycle("R5/PT5M").endEvent().done()).deploy().getId();
    before = configuration().getFailedJobCommandFactory();
    configuration().setFailedJobCommandFactory(new LostLocks());
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-27T10:00:00Z")));
  }

  @AfterEach
  void clear() {
    ClockUtil.reset();
    configuration().setFailedJobCommandFactory(before);
    repositoryService().deleteDeployment(deployment, true);
    Mocks.reset();
  }

  @Test
  void by_a_lost_lock_is_tried_again_in_seconds_and_is_an_incident_when_it_is_always_lost() {
    var lost = new TransactionSystemException("at commit",
        new ObjectOptimisticLockingFailureException("resolution", "LEE-2026-0002"));

    assertThat(pauseAfter(lost)).isEqualTo(LostLocks.PAUSE);
    assertThat(job().getRetries()).as("it counts").isEqualTo(4);
    for (var more = 0; more < 4; more++) fails();
    assertThat(runtimeService().createIncidentQuery().count()).isEqualTo(1);
  }

  @Test
  void by_any_other_fault_waits_and_is_not_taken_for_one() {
    assertThat(pauseAfter(new IllegalStateException("The stamp is missing."))).isEqualTo(Duration.ofMinutes(5));
  }

  private Duration pauseAfter(RuntimeException fault) {
    Mocks.register("step", (JavaDelegate) process -> {
      throw fault;
    });
    runtimeService().startProcessInstanceByKey("step");
    fails();
    return Duration.between(ClockUtil.getCurrentTime().toInstant(), job().getDuedate().toInstant());
  }

  private static void fails() {
    assertThatThrownBy(() -> managementService().executeJob(job().getId())).isNotNull();
  }

  private static Job job() {
    return managementService().createJobQuery().singleResult();
  }

  private static ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) processEngine().getProcessEngineConfiguration();
  }
}
