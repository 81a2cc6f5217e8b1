package org.remit.transfer;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.runtime.Job;
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

@Deployment(resources = "processes/transfer/staff-transfer.bpmn")
@DisplayName("Staff transfer")
class StaffTransferModelTest {

  static final Date TRANSFER_DAY = Date.from(Instant.parse("2026-10-01T00:00:00+01:00"));

  @RegisterExtension
  static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(1.0);

  @BeforeEach
  void stubTheWorkBehindTheModel() {
    init(engine.getProcessEngine());
    for (var listener : List.of("recordTransferScope", "recordNoTransferClearance", "recordAnonymisedData",
        "recordStaffMeasures",
        "recordStaffInformation", "recordStaffConsultation", "recordLiabilityInformation",
            "recordContractorConfirmations",
        "recordStaffRisk", "recordTransferDay")) {
      Mocks.register(listener, mock(TaskListener.class));
    }
    conditionsOpen(false);
  }

  @AfterEach
  void forgetStubs() {
    Mocks.reset();
  }

  @Test
  void before_the_tender_the_scope_is_settled_by_anonymised_data() {
    var transfer = begun("before-tender");

    done(transfer, "Task_ScopeTransfer", Map.of("staffTransfer", "unknown"));
    assertThat(task("Task_ProvideAnonymisedData", transfer)).hasCandidateGroup("hr");
    done(transfer, "Task_ProvideAnonymisedData", Map.of());

    assertThat(transfer).hasPassed("EndEvent_ScopeSettled").isEnded();
  }

  @Test
  void no_transfer_needs_legal_and_is_asked_again_until_it_is_cleared() {
    var transfer = begun("before-tender");

    done(transfer, "Task_ScopeTransfer", Map.of("staffTransfer", "no"));
    assertThat(task("Task_ClearNoTransfer", transfer)).hasCandidateGroup("legal");
    done(transfer, "Task_ClearNoTransfer", Map.of("noTransferCleared", false));
    assertThat(transfer).isWaitingAt("Task_ScopeTransfer");
    done(transfer, "Task_ScopeTransfer", Map.of("staffTransfer", "no"));
    done(transfer, "Task_ClearNoTransfer", Map.of("noTransferCleared", true));

    assertThat(transfer).hasPassed("EndEvent_NoTransfer").isEnded();
  }

  @Test
  void after_the_award_duties_run_side_by_side_and_the_transfer_day_is_awaited() {
    var transfer = scopedAfterAward("transferor");

    assertThat(transfer).isWaitingAt("Task_RecordMeasures", "Task_ProvideLiabilityInformation");
    done(transfer, "Task_ProvideLiabilityInformation", Map.of());
    done(transfer, "Task_RecordMeasures", Map.of("measuresEnvisaged", true));
    done(transfer, "Task_InformRepresentatives", Map.of());
    done(transfer, "Task_RecordConsultation", Map.of());

    assertThat(transfer).isWaitingAt("CatchEvent_TransferDayCome");
    assertThat(job("CatchEvent_TransferDayCome", transfer)).hasDueDate(TRANSFER_DAY);
    execute(job("CatchEvent_TransferDayCome", transfer));
    done(transfer, "Task_RecordTransferDay", Map.of());
    assertThat(transfer).hasPassed("EndEvent_StaffTransferred").isEnded();
  }

  @Test
  void without_measures_nobody_is_consulted() {
    var transfer = scopedAfterAward("transferor");

    done(transfer, "Task_RecordMeasures", Map.of("measuresEnvisaged", false));
    done(transfer, "Task_InformRepresentatives", Map.of());
    done(transfer, "Task_ProvideLiabilityInformation", Map.of());

    assertThat(transfer).hasNotPassed("Task_RecordConsultation").isWaitingAt("CatchEvent_TransferDayCome");
  }

  @Test
  void between_contractors_the_council_records_confirmations_only() {
    var transfer = scopedAfterAward("neither");

    assertThat(transfer).isWaitingAt("Task_RecordContractorConfirmations");
    done(transfer, "Task_RecordContractorConfirmations", Map.of());

    assertThat(transfer).hasNotPassed("Task_RecordMeasures").isWaitingAt("CatchEvent_TransferDayCome");
  }

  @Test
  void what_is_open_is_put_right_or_taken_as_a_risk_by_an_officer() {
    conditionsOpen(true);
    var transfer = scopedAfterAward("neither");
    done(transfer, "Task_RecordContractorConfirmations", Map.of());

    assertThat(task("Task_TakeStaffRisk", transfer)).hasCandidateGroup("director");
    done(transfer, "Task_TakeStaffRisk", Map.of("riskTaken", false));
    assertThat(transfer).isWaitingAt("Task_RecordContractorConfirmations");
    done(transfer, "Task_RecordContractorConfirmations", Map.of());
    done(transfer, "Task_TakeStaffRisk", Map.of("riskTaken", true));

    assertThat(transfer).isWaitingAt("CatchEvent_TransferDayCome");
  }

  @Test
  void a_transfer_day_that_moves_is_judged_anew_whether_it_is_awaited_has_come_or_is_at_risk() {
    var transfer = scopedAfterAward("neither");
    done(transfer, "Task_RecordContractorConfirmations", Map.of());
    conditionsOpen(true);
    dayMoved(transfer);
    assertThat(transfer).isWaitingAt("Task_TakeStaffRisk");

    conditionsOpen(false);
    dayMoved(transfer);
    assertThat(transfer).isWaitingAt("CatchEvent_TransferDayCome");

    Mocks.register("checkStaffConditions", (JavaDelegate) process ->
        process.setVariables(Map.of("conditionOpen", true, "informAnew", true, "riskTaken", false)));
    dayMoved(transfer);
    assertThat(transfer).as("told of another day").isWaitingAt("Task_RecordContractorConfirmations");
    conditionsOpen(false);
    done(transfer, "Task_RecordContractorConfirmations", Map.of());

    execute(job("CatchEvent_TransferDayCome", transfer));
    assertThat(transfer).isWaitingAt("Task_RecordTransferDay");
    dayMoved(transfer);
    assertThat(transfer).isWaitingAt("CatchEvent_TransferDayCome");
  }

  private static void dayMoved(ProcessInstance transfer) {
    runtimeService().createMessageCorrelation("TransferDayMoved").processInstanceId(transfer.getId()).correlate();
    savePoint(transfer);
  }

  private static void conditionsOpen(boolean open) {
    Mocks.register("checkStaffConditions", (JavaDelegate) process -> {
      process.setVariable("conditionOpen", open);
      process.setVariable("informAnew", false);
      process.setVariable("riskTaken", false);
      process.setVariable("riskOwners", "director,monitoring-officer");
    });
  }

  private static ProcessInstance begun(String stage) {
    return runtimeService().startProcessInstanceByKey(
        "staff-transfer", "LEE-2026-0014", withVariables("council", "leeds", "resolution", "a", "stage", stage));
  }

  private static ProcessInstance scopedAfterAward(String councilPart) {
    var transfer = begun("after-award");
    done(transfer, "Task_ScopeTransfer",
        Map.of("staffTransfer", "yes", "councilPart", councilPart, "transferDay", TRANSFER_DAY));
    return transfer;
  }

  private static void done(ProcessInstance transfer, String task, Map<String, Object> answer) {
    // The listener puts its answer into the process: a field of the same name ends with the task.
    runtimeService().setVariables(transfer.getId(), answer);
    complete(task(task, transfer));
    savePoint(transfer);
  }

  /** Runs what is due at once: save points, never the wait for the transfer day. */
  private static void savePoint(ProcessInstance transfer) {
    for (var jobs = due(transfer); !jobs.isEmpty(); jobs = due(transfer)) {
      jobs.forEach(j -> managementService().executeJob(j.getId()));
    }
  }

  private static List<Job> due(ProcessInstance transfer) {
    return jobQuery().processInstanceId(transfer.getId()).messages().list();
  }
}
