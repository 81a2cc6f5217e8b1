package org.remit.scrutiny;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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

@Deployment(resources = "processes/scrutiny/pre-decision-scrutiny.bpmn")
@DisplayName("Pre-decision scrutiny")
class PreDecisionScrutinyModelTest {

  static final Date MEETING = Date.from(Instant.parse("2015-11-16T00:00:00Z"));

  @RegisterExtension
  static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(0.95);

  /** What the model asks the agenda, as the domain would answer. */
  public static final class Agenda {
    public Date meets(DelegateExecution process) {
      return MEETING;
    }
  }

  @BeforeEach
  void stubTheWorkBehindTheModel() {
    Mocks.register("scrutinyAgenda", new Agenda());
    Mocks.register("recordScrutinyAgenda", (TaskListener) task -> {});
    Mocks.register("recordScrutinyComments", (TaskListener) task -> {});
  }

  @AfterEach
  void forgetStubs() {
    Mocks.reset();
  }

  @Test
  void the_comments_go_to_the_decision_maker_once_the_committee_has_met() {
    var scrutiny = givenAnItemOnTheAgenda();

    assertThat(scrutiny).isWaitingAt("CatchEvent_ScrutinyMeeting").job().hasDueDate(MEETING);
    execute(job(scrutiny));
    assertThat(scrutiny).isWaitingAt("Task_RecordScrutinyComments").task().hasCandidateGroup("scrutiny");
    whenRecorded(scrutiny, "commented");

    assertThat(scrutiny).hasPassed("EndEvent_ScrutinyHeard").isEnded();
  }

  @Test
  void an_item_that_was_not_reached_goes_to_another_meeting() {
    var scrutiny = givenAnItemOnTheAgenda();
    execute(job(scrutiny));

    whenRecorded(scrutiny, "not-considered");

    assertThat(scrutiny).isWaitingAt("Task_PlaceOnScrutinyAgenda").hasNotPassed("EndEvent_ScrutinyHeard");
  }

  private ProcessInstance givenAnItemOnTheAgenda() {
    var scrutiny =
        runtimeService()
            .startProcessInstanceByKey("pre-decision-scrutiny", "PET-2015-0001",
                withVariables("council", "peterborough"));
    assertThat(scrutiny).isWaitingAt("Task_PlaceOnScrutinyAgenda").task().hasCandidateGroup("democratic-services");
    complete(task(scrutiny), withVariables("committee", "Creating Opportunities", "meetingOn", "2015-11-16T19:00"));
    execute(job(scrutiny));
    return scrutiny;
  }

  private void whenRecorded(ProcessInstance scrutiny, String outcome) {
    complete(task(scrutiny), withVariables("outcome", outcome));
    execute(job(scrutiny));
  }
}
