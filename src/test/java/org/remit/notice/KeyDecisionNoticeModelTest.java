package org.remit.notice;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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

@Deployment(resources = {"processes/notice/key-decision-notice.bpmn", "processes/notice/urgency-agreement.bpmn"})
@DisplayName("Key decision notice")
class KeyDecisionNoticeModelTest {

  static final String DECISION = "THU-2015-0001";
  static final Date LATER = Date.from(Instant.parse("2099-07-08T00:00:00Z"));

  @RegisterExtension
  static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(0.95);

  /** What the model asks the notices, as the domain would answer. */
  public static final class Answers {
    private boolean run = true;

    public boolean haveRun(DelegateExecution process) {
      return run;
    }

    public Date runUntil(DelegateExecution process) {
      return LATER;
    }

    public Date exceptionRunsUntil(DelegateExecution process) {
      return LATER;
    }

    public Date responseAskedFrom(DelegateExecution process) {
      return LATER;
    }
  }

  final Answers answers = new Answers();
  String keyNotice = "none";
  String privateNotice = "none";

  @BeforeEach
  void stubTheWorkBehindTheModel() {
    Mocks.register("notices", answers);
    Mocks.register(
        "establishNotices",
        (JavaDelegate)
            process -> {
              process.setVariable("keyNotice", keyNotice);
              process.setVariable("privateNotice", privateNotice);
            });
    for (var listener :
        new String[] {
          "recordKeyDecisionNotice", "recordGeneralException", "recordExceptionReasons", "recordPrivateMeetingNotice",
          "recordPrivateMeetingResponse", "recordUrgencyReasons", "recordUrgencyAnswer", "recordUrgencyAnswerForCouncil"
        }) {
      Mocks.register(listener, (TaskListener) task -> {});
    }
  }

  @AfterEach
  void forgetStubs() {
    Mocks.reset();
  }

  @Test
  void a_key_decision_waits_28_clear_days_after_its_notice() {
    var notice = given("key-notice", "none");

    whenDone("Task_PublishKeyDecisionNotice");
    assertThat(notice).isWaitingAt("CatchEvent_NoticesRun");
    whenTheTimerFires();

    assertThat(notice).hasPassed("EndEvent_NoticesRun").isEnded();
  }

  @Test
  void the_general_exception_publishes_twice() {
    var notice = given("general-exception", "none");

    whenDone("Task_NotifyScrutinyChair");
    assertThat(notice).isWaitingAt("CatchEvent_ExceptionRun");
    whenTheTimerFires();
    whenDone("Task_PublishExceptionReasons");
    whenTheTimerFires();

    assertThat(notice).hasPassed("EndEvent_NoticesRun").isEnded();
  }

  @Test
  void special_urgency_agreed_by_the_scrutiny_chair_needs_no_period() {
    var notice = given("special-urgency", "none");

    whenAnswered("Task_AgreeUrgency", "agreed");
    whenDone("Task_PublishUrgencyReasons");
    whenTheTimerFires();

    assertThat(notice).hasPassed("EndEvent_NoticesRun").hasNotPassed("Task_PublishKeyDecisionNotice").isEnded();
  }

  @Test
  void special_urgency_refused_leaves_28_clear_days() {
    var notice = given("special-urgency", "none");

    whenAnswered("Task_AgreeUrgency", "refused");

    assertThat(notice).isWaitingAt("Task_PublishKeyDecisionNotice");
  }

  @Test
  void without_a_scrutiny_chair_the_chair_of_the_council_is_asked() {
    var notice = given("special-urgency", "none");

    whenAnswered("Task_AgreeUrgency", "no-chair");
    whenAnswered("Task_AgreeUrgencyForCouncil", "agreed");
    whenDone("Task_PublishUrgencyReasons");
    whenTheTimerFires();

    assertThat(notice).hasPassed("EndEvent_NoticesRun").isEnded();
  }

  @Test
  void the_chair_of_the_council_may_refuse_too() {
    var notice = given("none", "urgency");

    whenAnswered("Task_AgreeUrgency", "unable-to-act");
    whenAnswered("Task_AgreeUrgencyForCouncil", "refused");

    assertThat(notice).isWaitingAt("Task_PublishPrivateMeetingNotice");
  }

  @Test
  void a_meeting_in_private_takes_two_notices() {
    var notice = given("none", "notice");

    whenDone("Task_PublishPrivateMeetingNotice");
    assertThat(notice).isWaitingAt("CatchEvent_RepresentationsPossible");
    whenTheTimerFires();
    whenDone("Task_PublishPrivateMeetingResponse");
    whenTheTimerFires();

    assertThat(notice).hasPassed("EndEvent_NoticesRun").isEnded();
  }

  @Test
  void a_private_meeting_agreed_to_be_urgent_takes_none() {
    var notice = given("none", "urgency");

    whenAnswered("Task_AgreeUrgency", "agreed");
    whenDone("Task_PublishUrgencyReasons");
    whenTheTimerFires();

    assertThat(notice).hasPassed("EndEvent_NoticesRun").hasNotPassed("Task_PublishPrivateMeetingNotice").isEnded();
  }

  @Test
  void a_changed_matter_ends_both_notices_and_gives_them_afresh() {
    var notice = given("key-notice", "notice");
    whenDone("Task_PublishKeyDecisionNotice");

    runtimeService().createMessageCorrelation("NoticeWentStale").processInstanceBusinessKey(DECISION).correlate();
    executeMessages();

    assertThat(notice).hasPassed("BoundaryEvent_NoticeStale");
    assertThat(waiting("Task_PublishKeyDecisionNotice")).isNotNull();
    assertThat(waiting("Task_PublishPrivateMeetingNotice")).isNotNull();
  }

  @Test
  void a_timer_decides_nothing() {
    answers.run = false;
    var notice = given("none", "none");

    whenTheTimerFires();
    assertThat(notice).isWaitingAt("CatchEvent_NoticesRun");

    answers.run = true;
    whenTheTimerFires();
    assertThat(notice).isEnded();
  }

  private ProcessInstance given(String key, String meeting) {
    keyNotice = key;
    privateNotice = meeting;
    var notice =
        runtimeService().startProcessInstanceByKey("key-decision-notice", DECISION,
            withVariables("council", "thurrock"));
    executeMessages();
    return notice;
  }

  private void whenDone(String task) {
    complete(waiting(task));
    executeMessages();
  }

  private void whenAnswered(String task, String outcome) {
    complete(waiting(task), withVariables("outcome", outcome));
    executeMessages();
  }

  private static org.camunda.bpm.engine.task.Task waiting(String key) {
    return taskService().createTaskQuery().taskDefinitionKey(key).singleResult();
  }

  private void whenTheTimerFires() {
    execute(jobs().createJobQuery().timers().singleResult());
    executeMessages();
  }

  private static void executeMessages() {
    for (var waiting = jobs().createJobQuery().messages().list();
        !waiting.isEmpty();
        waiting = jobs().createJobQuery().messages().list()) {
      execute(waiting.get(0));
    }
  }

  private static ManagementService jobs() {
    return engine.getProcessEngine().getManagementService();
  }
}
