package org.remit.procurement;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.remit.support.ChildModels.end;
import static org.remit.support.ChildModels.isCalled;
import static org.remit.support.ChildModels.settle;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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

@DisplayName("Procurement")
class ProcurementModelTest {

  static final Instant TENDERS_IN = Instant.parse("2018-01-31T00:00:00Z");

  @RegisterExtension static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(1.0);

  final JavaDelegate proposeAward = mock();
  final SampleLots lots = new SampleLots();
  private String deployment;

  /** What the model asks of its lots. */
  public static class SampleLots {
    private List<String> of = List.of("whole");
    private boolean anyToRecommend;

    public List<String> of(DelegateExecution process) {
      return of;
    }

    public boolean anyToRecommend(DelegateExecution process) {
      return anyToRecommend;
    }

    public String outcome(DelegateExecution process) {
      return anyToRecommend ? "award-proposed" : "abandoned";
    }
  }

  @BeforeEach
  void stubTheWorkBehindTheModel() {
    deployment = ChildModels.deploy("processes/procurement/procurement.bpmn", "staff-transfer", "pension-admission");
    Mocks.register("proposeAward", proposeAward);
    Mocks.register("recordTender", (TaskListener) t ->
        t.setVariable("tenderDeadlinePassesAt", Date.from(TENDERS_IN)));
    Mocks.register("lots", lots);
    for (var listener : new String[] {"recordEvaluation", "recordRecommendation", "recordAbandonment"}) {
      Mocks.register(listener, (TaskListener) t -> {});
    }
  }

  @AfterEach
  void clear() {
    repositoryService().deleteDeployment(deployment, true);
    Mocks.reset();
  }

  @Test
  void ends_with_the_proposal_of_an_award_as_a_decision_of_its_own() throws Exception {
    var procurement = approved(false);

    assertThat(procurement).isWaitingAt("Task_PublishTender").task().hasCandidateGroup("procurement");
    complete(task(procurement));
    settle();
    assertThat(procurement).isWaitingAt("CatchEvent_TenderDeadlinePassed").job().hasDueDate(Date.from(TENDERS_IN));
    evaluated(procurement, true);
    assertThat(procurement).isWaitingAt("Task_RecommendAward");
    complete(task(procurement));
    settle();

    assertThat(procurement).hasPassed("EndEvent_AwardProposed").isEnded();
    assertThat(procurement).variables().containsEntry("implementationOutcome", "award-proposed");
    verify(proposeAward).execute(any());
  }

  @Test
  void asks_what_staff_and_pensions_need_before_the_tender() {
    var procurement = approved(true);

    assertThat(procurement).isNotWaitingAt("Task_PublishTender");
    end("staff-transfer", Map.of());
    assertThat(procurement).isNotWaitingAt("Task_PublishTender");
    end("pension-admission", Map.of());

    assertThat(procurement).isWaitingAt("Task_PublishTender");
  }

  @Test
  void goes_with_each_lot_on_its_own_and_ends_when_all_are_settled() {
    lots.of = List.of("1", "2");
    var procurement = approved(false);
    complete(task(procurement));
    settle();
    execute(job(procurement));
    lots.anyToRecommend = true;
    var tasks = org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService();
    org.assertj.core.api.Assertions.assertThat(tasks.createTaskQuery().list()).hasSize(2)
        .extracting(t -> tasks.getVariable(t.getId(), "lot")).containsExactlyInAnyOrder("1", "2");
    for (var evaluate : tasks.createTaskQuery().list()) tasks.complete(evaluate.getId());
    settle();
    tasks.complete(tasks.createTaskQuery().list().get(0).getId());
    settle();
    assertThat(procurement).isNotEnded();
    tasks.complete(tasks.createTaskQuery().list().get(0).getId());
    settle();
    assertThat(procurement).hasPassed("EndEvent_LotsSettled").isEnded();
  }

  @Test
  void tells_the_called_processes_their_stage() {
    approved(true);

    org.assertj.core.api.Assertions.assertThat(isCalled("staff-transfer")).isTrue();
    org.assertj.core.api.Assertions.assertThat(
        runtimeService().createVariableInstanceQuery().variableName("stage").list())
        .extracting(v -> v.getValue()).containsOnly("before-tender");
  }

  @Test
  void is_abandoned_when_no_tender_can_be_recommended() throws Exception {
    var procurement = approved(false);
    complete(task(procurement));
    settle();
    evaluated(procurement, false);

    assertThat(procurement).isWaitingAt("Task_AbandonProcurement");
    complete(task(procurement));
    settle();

    assertThat(procurement).hasPassed("EndEvent_LotAbandoned", "EndEvent_LotsSettled").isEnded();
    assertThat(procurement).variables().containsEntry("implementationOutcome", "abandoned");
    verify(proposeAward, never()).execute(any());
  }

  @Test
  void ends_at_once_when_it_is_abandoned_before_the_tender() {
    var procurement = approved(true);

    runtimeService().correlateMessage("ProcurementAbandoned", "SEF-2017-0001", Map.of("resolution", "2"),
        Map.of("implementationOutcome", "abandoned"));

    assertThat(procurement).hasPassed("EndEvent_NothingGoesOn").isEnded();
    assertThat(procurement).variables().containsEntry("implementationOutcome", "abandoned");
    org.assertj.core.api.Assertions.assertThat(isCalled("staff-transfer")).isFalse();
  }

  @Test
  void goes_on_with_the_other_lots_when_one_is_abandoned() {
    lots.of = List.of("1", "2");
    var procurement = approved(false);
    complete(task(procurement));
    settle();
    execute(job(procurement));

    var first = runtimeService().createExecutionQuery().messageEventSubscriptionName("LotAbandoned").list().stream()
        .filter(e -> "1".equals(runtimeService().getVariable(e.getId(), "lot"))).findFirst().orElseThrow();
    runtimeService().messageEventReceived("LotAbandoned", first.getId());

    assertThat(procurement).hasPassed("EndEvent_LotGoesNoFurther").isWaitingAt("Task_EvaluateTenders");
    var tasks = org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService();
    org.assertj.core.api.Assertions.assertThat(tasks.createTaskQuery().list()).singleElement()
        .satisfies(t -> org.assertj.core.api.Assertions.assertThat(tasks.getVariable(t.getId(), "lot")).isEqualTo("2"));
  }

  private ProcessInstance approved(boolean staffMayMove) {
    Mocks.register("openProcurement", (JavaDelegate) p -> p.setVariable("staffMayMove", staffMayMove));
    var procurement = runtimeService().startProcessInstanceByKey(
        "procurement", "SEF-2017-0001", Map.of("council", "sefton", "resolution", "2"));
    settle();
    return procurement;
  }

  private void evaluated(ProcessInstance procurement, boolean toRecommend) {
    execute(job(procurement));
    assertThat(procurement).isWaitingAt("Task_EvaluateTenders");
    lots.anyToRecommend = toRecommend;
    complete(task(procurement));
    settle();
  }
}
