package org.remit.callin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
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

@Deployment(resources = "processes/callin/call-in.bpmn")
@DisplayName("Call-in")
class CallInModelTest {

  static final Date OVER = Date.from(Instant.parse("2015-07-15T23:00:00Z"));

  private static final List<String> TASKS = List.of(
      "Task_ReconsiderInCabinet", "Task_ReconsiderAsMember", "Task_ReconsiderAsOfficer");

  @RegisterExtension
  static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(0.95);

  final Deque<Boolean> waits = new ArrayDeque<>();
  boolean calledIn;
  boolean leftForMaker;
  String maker = "cabinet";
  String scrutiny = "release";

  @BeforeEach
  void stubTheWorkBehindTheModel() {
    init(engine.getProcessEngine());
    JavaDelegate opens = p -> p.setVariable("windowOverAt", OVER);
    Mocks.register("openCallInWindow", opens);
    JavaDelegate closes = p -> {
      p.setVariable("requestUnchecked", !waits.isEmpty() && waits.pop());
      p.setVariable("calledIn", calledIn);
      p.setVariable("maker", maker);
    };
    Mocks.register("closeCallInWindow", closes);
    TaskListener scrutinises = t -> t.setVariable("scrutinyOutcome", scrutiny);
    Mocks.register("recordScrutinyOutcome", scrutinises);
    TaskListener council = t -> t.setVariable("leftForMaker", leftForMaker);
    Mocks.register("recordCouncilView", council);
    TaskListener nothing = t -> {};
    Mocks.register("reconsiderDecision", nothing);
    Mocks.register("checkCallInRequest", nothing);
  }

  @AfterEach
  void forgetStubs() {
    Mocks.reset();
  }

  @Test
  void nobody_calls_it_in() {
    var callIn = opened();
    assertThat(callIn).isWaitingAt("Gateway_AwaitWindowEnd").job().hasDueDate(OVER);
    windowEnds(callIn);
    assertThat(callIn).hasPassed("EndEvent_WindowRanOut").isEnded();
  }

  @Test
  void a_window_that_moves_is_waited_for_anew() {
    var callIn = opened();
    tell(callIn, "CallInWindowMoved");
    execute(job(callIn));
    assertThat(callIn).isWaitingAt("Gateway_AwaitWindowEnd");
    windowEnds(callIn);
    assertThat(callIn).hasPassed("CatchEvent_WindowMoved", "EndEvent_WindowRanOut").isEnded();
  }

  @Test
  void two_requests_are_checked_each_on_its_own_while_the_window_goes_on() {
    var callIn = opened();
    requested(callIn, "1");
    requested(callIn, "2");
    assertThat(callIn).isWaitingAt("Gateway_AwaitWindowEnd", "Task_CheckCallInRequest");
    var checks = taskService().createTaskQuery().taskDefinitionKey("Task_CheckCallInRequest").orderByTaskName()
        .asc().list();
    org.assertj.core.api.Assertions.assertThat(checks).extracting("name")
        .containsExactly("Check call-in request 1", "Check call-in request 2");
    checks.forEach(t -> complete(t));
    windowEnds(callIn);
    assertThat(callIn).hasPassed("EndEvent_CallInRequestChecked", "EndEvent_WindowRanOut").isEnded();
  }

  @Test
  void a_request_taken_back_is_not_checked_and_the_other_one_is() {
    var callIn = opened();
    requested(callIn, "1");
    requested(callIn, "2");
    var first = runtimeService().createExecutionQuery().processInstanceId(callIn.getId())
        .messageEventSubscriptionName("CallInRequestWithdrawn").list().stream()
        .filter(e -> "1".equals(runtimeService().getVariable(e.getId(), "requestNo"))).findFirst().orElseThrow();
    runtimeService().messageEventReceived("CallInRequestWithdrawn", first.getId());
    assertThat(callIn).hasPassed("EndEvent_CallInRequestWithdrawn").isWaitingAt("Task_CheckCallInRequest");
    complete(task("Task_CheckCallInRequest", callIn));
    windowEnds(callIn);
    assertThat(callIn).hasPassed("EndEvent_WindowRanOut").isEnded();
  }

  @Test
  void what_is_called_in_goes_to_scrutiny_over_a_request_that_is_not_checked() {
    calledIn = true;
    var callIn = opened();
    requested(callIn, "2");
    windowEnds(callIn);
    assertThat(callIn).isWaitingAt("Task_RecordScrutinyOutcome", "Task_CheckCallInRequest")
        .hasNotPassed("CatchEvent_CallInChecked");
  }

  @Test
  void the_end_of_the_window_waits_for_the_check_where_nothing_is_called_in_yet_or_until_it_is_over() {
    waits.addAll(List.of(true, true, false));
    var callIn = opened();
    windowEnds(callIn);
    assertThat(callIn).isWaitingAt("CatchEvent_CallInChecked");
    tell(callIn, "CallInChecked");
    execute(job(callIn));
    assertThat(callIn).isWaitingAt("CatchEvent_CallInChecked");
    tell(callIn, "CallInChecked");
    execute(job(callIn));
    assertThat(callIn).hasPassed("EndEvent_WindowRanOut").isEnded();
  }

  @Test
  void scrutiny_releases_it() {
    var callIn = atScrutiny();
    scrutinised(callIn);
    assertThat(callIn).hasPassed("EndEvent_Released").isEnded();
  }

  @Test
  void the_call_in_is_withdrawn() {
    var callIn = atScrutiny();
    tell(callIn, "CallInWithdrawn");
    assertThat(callIn).hasPassed("EndEvent_CallInWithdrawn").isEnded();
  }

  @Test
  void the_call_in_lapses() {
    var callIn = atScrutiny();
    tell(callIn, "CallInLapsed");
    assertThat(callIn).hasPassed("EndEvent_CallInLapsed").isEnded();
  }

  @Test
  void whoever_decided_looks_again() {
    scrutiny = "refer-back";
    var makers = List.of("cabinet", "cabinet-member", "officer");
    for (var each : makers) {
      maker = each;
      var callIn = atScrutiny();
      scrutinised(callIn);
      assertThat(callIn).isWaitingAt(TASKS.get(makers.indexOf(each)));
      complete(task(callIn));
      execute(job(callIn));
      assertThat(callIn).hasPassed("EndEvent_Reconsidered").isEnded();
    }
  }

  @Test
  void an_answer_or_a_maker_that_the_model_does_not_know_stops_and_goes_to_nobody() {
    for (var unknown : List.of("refer-elsewhere", "refer-back")) {
      scrutiny = unknown;
      maker = "nobody known";
      var callIn = atScrutiny();
      complete(task(callIn));
      assertThatThrownBy(() -> execute(job(callIn))).hasMessageContaining("No outgoing sequence flow");
      assertThat(callIn).isNotWaitingAt(TASKS.toArray(String[]::new));
    }
  }

  @Test
  void council_settles_it() {
    scrutiny = "refer-to-council";
    var callIn = atScrutiny();
    scrutinised(callIn);
    councilSpeaks(callIn);
    assertThat(callIn).hasPassed("EndEvent_SettledByCouncil").isEnded();
  }

  @Test
  void council_sends_its_views_to_the_maker() {
    scrutiny = "refer-to-council";
    leftForMaker = true;
    var callIn = atScrutiny();
    scrutinised(callIn);
    councilSpeaks(callIn);
    assertThat(callIn).isWaitingAt("Task_ReconsiderInCabinet");
    complete(task(callIn));
    execute(job(callIn));
    assertThat(callIn).hasPassed("EndEvent_Reconsidered").isEnded();
  }

  private static ProcessInstance opened() {
    var callIn = runtimeService()
        .startProcessInstanceByKey("call-in", "THU-2015-0001", withVariables("council", "thurrock"));
    execute(job(callIn));
    return callIn;
  }

  private ProcessInstance atScrutiny() {
    calledIn = true;
    var callIn = opened();
    windowEnds(callIn);
    assertThat(callIn).isWaitingAt("Task_RecordScrutinyOutcome").task().hasCandidateGroup("scrutiny");
    return callIn;
  }

  private static void windowEnds(ProcessInstance callIn) {
    execute(job(callIn)); // the timer
    execute(job(callIn)); // the save point before the service task
  }

  private static void scrutinised(ProcessInstance callIn) {
    complete(task(callIn));
    execute(job(callIn));
  }

  private static void councilSpeaks(ProcessInstance callIn) {
    assertThat(callIn).isWaitingAt("Task_RecordCouncilView").task().hasCandidateGroup("council")
        .hasCandidateGroup("democratic-services");
    complete(task(callIn));
    execute(job(callIn));
  }

  private static void tell(ProcessInstance callIn, String message) {
    runtimeService().createMessageCorrelation(message).processInstanceId(callIn.getId()).correlate();
  }

  private static void requested(ProcessInstance callIn, String number) {
    runtimeService()
        .createMessageCorrelation("CallInRequested")
        .processInstanceId(callIn.getId())
        .setVariableToTriggeredScope("requestNo", number)
        .correlate();
  }
}
