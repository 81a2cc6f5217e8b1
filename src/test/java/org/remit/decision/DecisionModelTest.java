package org.remit.decision;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

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

@Deployment(
    resources = {
      "processes/decision/cabinet-decision.bpmn",
      "processes/decision/cabinet-member-decision.bpmn",
      "processes/decision/officer-decision.bpmn",
      "processes/decision/council-decision.bpmn"
    })
@DisplayName("The four ways to decide")
class DecisionModelTest {

  static final Date MEETING = Date.from(Instant.parse("2015-07-08T18:00:00Z"));

  @RegisterExtension
  static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(1.0);

  final TaskListener publishDecision = mock();
  final Deque<String> outcomes = new ArrayDeque<>();
  boolean reportOpenFirst;
  boolean consultationNeeded;

  @BeforeEach
  void stubTheWorkBehindTheModels() {
    init(engine.getProcessEngine());
    Mocks.register("publishDecision", publishDecision);
    TaskListener agenda = t -> t.setVariable("meetingAt", MEETING);
    Mocks.register("publishAgenda", agenda);
    Mocks.register("publishCouncilAgenda", agenda);
    TaskListener decides = t -> t.setVariable("decisionOutcome", outcomes.pop());
    Mocks.register("recordMeetingDecision", decides);
    Mocks.register("decideAlone", decides);
    TaskListener opens = t -> t.setVariable("reportOpenUntil", MEETING);
    Mocks.register("publishReport", opens);
    TaskListener evidence = mock();
    Mocks.register("evidenceConsultation", evidence);
    JavaDelegate checks = p -> {
      p.setVariable("reportOpenFirst", reportOpenFirst);
      p.setVariable("consultationNeeded", consultationNeeded);
    };
    Mocks.register("checkAuthority", checks);
    Mocks.register("checkReportPeriod", checks);
  }

  @AfterEach
  void forgetStubs() {
    Mocks.reset();
  }

  @Test
  void cabinet_decides_at_its_meeting_after_putting_it_off_once() throws Exception {
    outcomes.addAll(List.of("deferred", "approved"));
    var decision = begun("cabinet-decision");
    for (var meeting = 0; meeting < 2; meeting++) {
      done(decision, "Task_PublishAgenda", "democratic-services");
      assertThat(decision).isWaitingAt("CatchEvent_MeetingHeld").job().hasDueDate(MEETING);
      execute(job(decision));
      done(decision, "Task_RecordCabinetDecision", "cabinet");
    }
    done(decision, "Task_PublishDecision", "democratic-services");
    assertThat(decision).hasPassed("EndEvent_DecisionPublished").isEnded();
    verify(publishDecision, times(1)).notify(any());
  }

  @Test
  void council_decides_at_its_meeting_after_putting_it_off_once() {
    outcomes.addAll(List.of("deferred", "refused"));
    var decision = begun("council-decision");
    for (var meeting = 0; meeting < 2; meeting++) {
      done(decision, "Task_PublishAgenda", "democratic-services");
      execute(job(decision));
      done(decision, "Task_RecordCouncilDecision", "council");
    }
    done(decision, "Task_PublishDecision", "democratic-services");
    assertThat(decision).hasPassed("EndEvent_DecisionPublished").isEnded();
  }

  @Test
  void a_member_decides_at_once_where_no_report_must_be_open() {
    outcomes.add("approved");
    var decision = begun("cabinet-member-decision");
    execute(job(decision));
    done(decision, "Task_DecideAsMember", "cabinet-member");
    done(decision, "Task_PublishDecision", "democratic-services");
    assertThat(decision).hasNotPassed("Task_PublishReport").hasPassed("EndEvent_DecisionPublished").isEnded();
  }

  @Test
  void a_member_waits_for_the_report_and_may_put_it_off() {
    reportOpenFirst = true;
    outcomes.addAll(List.of("deferred", "approved"));
    var decision = begun("cabinet-member-decision");
    execute(job(decision));
    done(decision, "Task_PublishReport", "democratic-services");
    assertThat(decision).isWaitingAt("CatchEvent_ReportOpen");
    execute(job(decision));
    done(decision, "Task_DecideAsMember", "cabinet-member");
    reportOpenFirst = false;
    execute(job(decision));
    done(decision, "Task_DecideAsMember", "cabinet-member");
    done(decision, "Task_PublishDecision", "democratic-services");
    assertThat(decision).hasPassed("EndEvent_DecisionPublished").isEnded();
  }

  @Test
  void an_outcome_that_the_model_does_not_know_is_not_published() {
    outcomes.add("unheard of");
    var decision = begun("cabinet-member-decision");
    execute(job(decision));
    done(decision, "Task_DecideAsMember", "cabinet-member");
    assertThat(decision).isNotWaitingAt("Task_PublishDecision").isWaitingAt("Task_CheckReportPeriod");
  }

  @Test
  void an_officer_decides_at_once_where_the_scheme_asks_for_nothing() {
    outcomes.add("approved");
    var decision = begun("officer-decision");
    execute(job(decision));
    done(decision, "Task_DecideAsOfficer", "director");
    done(decision, "Task_PublishDecision", "democratic-services");
    assertThat(decision).hasNotPassed("Task_EvidenceConsultation", "Task_PublishReport").isEnded();
  }

  @Test
  void an_officer_consults_first_and_waits_for_the_report() {
    consultationNeeded = true;
    reportOpenFirst = true;
    outcomes.addAll(List.of("deferred", "approved"));
    var decision = begun("officer-decision");
    execute(job(decision));
    done(decision, "Task_EvidenceConsultation", "commissioning-officer");
    done(decision, "Task_PublishReport", "democratic-services");
    execute(job(decision));
    done(decision, "Task_DecideAsOfficer", "director");
    consultationNeeded = false;
    reportOpenFirst = false;
    execute(job(decision));
    done(decision, "Task_DecideAsOfficer", "director");
    done(decision, "Task_PublishDecision", "democratic-services");
    assertThat(decision).hasPassed("EndEvent_DecisionPublished").isEnded();
  }

  private static ProcessInstance begun(String key) {
    return runtimeService().startProcessInstanceByKey(key, "LEE-2015-0001", withVariables("council", "leeds"));
  }

  /** The task is completed, and so is the save point after it. */
  private static void done(ProcessInstance decision, String task, String role) {
    assertThat(decision).isWaitingAt(task).task().hasCandidateGroup(role);
    complete(task(decision));
    execute(job(decision));
  }
}
