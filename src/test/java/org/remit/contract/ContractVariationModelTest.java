package org.remit.contract;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.remit.support.ChildModels.settle;

import java.util.Map;
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

@Deployment(resources = "processes/contract/contract-variation.bpmn")
@DisplayName("A contract variation")
class ContractVariationModelTest {

  @RegisterExtension static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(1.0);

  @BeforeEach
  void stubTheWorkBehindTheModel() {
    for (var delegate : new String[] {"openVariation", "refuseModification", "enterVariation"}) {
      Mocks.register(delegate, (JavaDelegate) p -> {});
    }
    for (var listener : new String[] {"recordChangeNotice", "recordVariationSignature", "recordModificationNotice"}) {
      Mocks.register(listener, (TaskListener) t -> {});
    }
  }

  @AfterEach
  void forgetStubs() {
    Mocks.reset();
  }

  @Test
  void that_is_permitted_is_signed_and_registered() {
    var variation = tested(true, false, false);

    done(variation, "Task_SignVariation", "legal");

    assertThat(variation).hasPassed("Task_EnterVariation", "EndEvent_VariationRegistered").isEnded();
    assertThat(variation).variables().containsEntry("implementationOutcome", "variation-registered");
  }

  @Test
  void has_its_change_notice_before_the_signature_and_its_modification_notice_after() {
    var variation = tested(true, true, true);

    done(variation, "Task_PublishChangeNotice", "procurement");
    done(variation, "Task_SignVariation", "legal");
    assertThat(variation).hasPassed("Task_EnterVariation");
    done(variation, "Task_PublishModificationNotice", "procurement");

    assertThat(variation).isEnded();
  }

  @Test
  void that_is_not_permitted_needs_a_procurement_of_its_own() {
    var variation = tested(false, false, false);

    assertThat(variation).hasPassed("EndEvent_NewProcurementNeeded").hasNotPassed("Task_SignVariation").isEnded();
    assertThat(variation).variables().containsEntry("implementationOutcome", "new-procurement-needed");
  }

  private static ProcessInstance tested(boolean permitted, boolean noticeFirst, boolean noticeAfter) {
    Mocks.register("recordModificationTest", (TaskListener) t -> {
      t.setVariable("modificationPermitted", permitted);
      t.setVariable("changeNoticeDue", noticeFirst);
      t.setVariable("modificationNoticeDue", noticeAfter);
    });
    var variation = runtimeService().startProcessInstanceByKey(
        "contract-variation", "LEE-2015-0001", Map.of("council", "leeds", "resolution", "c"));
    settle();
    done(variation, "Task_TestModification", "procurement");
    return variation;
  }

  private static void done(ProcessInstance variation, String key, String role) {
    assertThat(variation).isWaitingAt(key).task(key).hasCandidateGroup(role);
    complete(task(key, variation));
    settle();
  }
}
