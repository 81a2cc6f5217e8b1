package org.remit.clearance;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.remit.support.ModelTestEngine;

@Deployment(resources = "processes/clearance/report-clearance.bpmn")
@DisplayName("Report clearance")
class ReportClearanceModelTest {

  @RegisterExtension
  static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(0.95);

  /** What the model asks the clearances, as the domain would answer. */
  public static final class Answers {
    private final List<String> outstanding = new ArrayList<>();
    private boolean returned;

    public List<String> outstanding(DelegateExecution process) {
      return List.copyOf(outstanding);
    }

    public boolean anyReturned(DelegateExecution process) {
      return returned;
    }
  }

  final Answers answers = new Answers();

  @BeforeEach
  void stubTheWorkBehindTheModel() {
    Mocks.register("clearances", answers);
    Mocks.register(
        "requireClearances",
        (JavaDelegate) process -> process.setVariable("clearancesOutstanding", !answers.outstanding.isEmpty()));
    Mocks.register("recordClearance", (TaskListener) task -> {});
    Mocks.register("recordRevision", (TaskListener) task -> {});
    Mocks.register("recordReportApproval", (TaskListener) task -> {});
  }

  @AfterEach
  void forgetStubs() {
    Mocks.reset();
  }

  @Test
  void every_discipline_is_asked_at_once_and_then_the_director() {
    var clearance = givenAReport("finance", "legal");

    assertThat(clearance).isWaitingAt("Task_VerifyImplications");
    assertThat(task(clearance, "Verify finance implications")).hasCandidateGroup("finance");
    assertThat(task(clearance, "Verify legal implications")).hasCandidateGroup("legal");
    whenVerified(clearance, "finance");
    assertThat(clearance).isWaitingAt("Task_VerifyImplications");
    whenVerified(clearance, "legal");

    assertThat(clearance).isWaitingAt("Task_ApproveReport");
    whenTheDirectorAnswers(clearance, "approved");
    assertThat(clearance).hasPassed("EndEvent_ReportCleared").isEnded();
  }

  @Test
  void what_is_returned_goes_back_to_the_author_and_is_asked_again() {
    var clearance = givenAReport("finance");
    answers.returned = true;
    complete(task(clearance, "Verify finance implications"),
        withVariables("outcome", "returned", "comment", "wrong sum"));
    executeJobs(clearance);

    assertThat(clearance).isWaitingAt("Task_ReviseReport").task().hasCandidateGroup("commissioning-officer");
    answers.returned = false;
    complete(task(clearance, "Revise the report"), withVariables("changes", "sum put right"));
    executeJobs(clearance);
    assertThat(clearance).isWaitingAt("Task_VerifyImplications");
  }

  @Test
  void the_director_may_return_it_too() {
    var clearance = givenAReport();

    whenTheDirectorAnswers(clearance, "returned");

    assertThat(clearance).isWaitingAt("Task_ReviseReport").hasNotPassed("EndEvent_ReportCleared");
  }

  @Test
  void a_changed_fact_takes_the_report_back_from_the_director() {
    var clearance = givenAReport();
    assertThat(clearance).isWaitingAt("Task_ApproveReport");

    answers.outstanding.add("finance");
    runtimeService().createMessageCorrelation("ClearancesWentStale").processInstanceBusinessKey("LEE-2017-0001")
        .correlate();
    executeJobs(clearance);

    assertThat(clearance).hasPassed("BoundaryEvent_ClearancesStale").isWaitingAt("Task_VerifyImplications");
  }

  private ProcessInstance givenAReport(String... disciplines) {
    answers.outstanding.addAll(List.of(disciplines));
    var clearance =
        runtimeService().startProcessInstanceByKey("report-clearance", "LEE-2017-0001",
            withVariables("council", "leeds"));
    executeJobs(clearance);
    return clearance;
  }

  private void whenVerified(ProcessInstance clearance, String discipline) {
    answers.outstanding.remove(discipline);
    complete(task(clearance, "Verify " + discipline + " implications"), withVariables("outcome", "cleared"));
    executeJobs(clearance);
  }

  private void whenTheDirectorAnswers(ProcessInstance clearance, String outcome) {
    complete(task(clearance, "Approve the report for publication"), withVariables("outcome", outcome));
    executeJobs(clearance);
  }

  private static Task task(ProcessInstance process, String name) {
    return taskService().createTaskQuery().processInstanceId(process.getId()).taskName(name).singleResult();
  }

  private static void executeJobs(ProcessInstance process) {
    var jobs = engine.getProcessEngine().getManagementService();
    for (var job = next(jobs, process); job != null; job = next(jobs, process)) execute(job);
  }

  private static org.camunda.bpm.engine.runtime.Job next(
      org.camunda.bpm.engine.ManagementService jobs, ProcessInstance process) {
    return jobs.createJobQuery().processInstanceId(process.getId()).messages().listPage(0, 1).stream().findFirst()
        .orElse(null);
  }
}
