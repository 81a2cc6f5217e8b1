package org.remit.commissioning;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.remit.support.ChildModels.end;
import static org.remit.support.ChildModels.isCalled;
import static org.remit.support.ChildModels.settle;

import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.support.ChildModels;
import org.remit.support.ModelTestEngine;

@DisplayName("Decision lifecycle")
class DecisionLifecycleModelTest {

  private static final Map<String, Object> NOTHING = Map.of();

  @RegisterExtension static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(0.95);

  private String deployment;
  private Map<String, Object> touched = Map.of();

  @BeforeEach
  void deployWithStandIns() {
    deployment = ChildModels.deploy("processes/commissioning/decision-lifecycle.bpmn",
        "route-determination", "report-clearance", "key-decision-notice", "pre-decision-scrutiny", "cabinet-decision",
        "cabinet-member-decision", "officer-decision", "council-decision", "decision-effect");
    Mocks.register("submitForDecision", (JavaDelegate) process -> {});
    Mocks.register("closeDecision", (JavaDelegate) process -> {});
    Mocks.register("seeWhatIsTouched", (JavaDelegate) process -> process.setVariables(touched));
  }

  @AfterEach
  void clear() {
    repositoryService().deleteDeployment(deployment, true);
    Mocks.reset();
  }

  @ParameterizedTest
  @CsvSource({"cabinet", "cabinet-member", "officer", "council"})
  void a_decision_is_cleared_then_taken_by_its_maker_and_closed_when_it_is_carried_out(String maker) {
    var lifecycle = proposed(false, false, maker);

    end("report-clearance", NOTHING);
    end(maker + "-decision", Map.of("decisionOutcome", "approved"));
    end("decision-effect", NOTHING);

    assertThat(lifecycle).hasPassed("EndEvent_DecisionClosed").isEnded();
  }

  @Test
  void it_reaches_its_maker_after_clearance_and_scrutiny_while_its_notice_runs() {
    var lifecycle = proposed(true, true, "cabinet");

    end("report-clearance", NOTHING);
    org.assertj.core.api.Assertions.assertThat(isCalled("cabinet-decision")).isFalse();
    end("pre-decision-scrutiny", NOTHING);
    org.assertj.core.api.Assertions.assertThat(isCalled("cabinet-decision")).isTrue();
    assertThat(lifecycle).isWaitingAt("CallActivity_KeyDecisionNotice", "CallActivity_CabinetDecision");

    end("key-decision-notice", NOTHING);
    end("cabinet-decision", Map.of("decisionOutcome", "refused"));
    assertThat(lifecycle).hasPassed("EndEvent_DecisionRefused").isEnded();
  }

  @Test
  void it_may_be_withdrawn_at_any_point_and_nothing_goes_on() {
    var lifecycle = proposed(true, false, "officer");

    runtimeService().correlateMessage("DecisionWithdrawn", "LEE-2026-0001");

    assertThat(lifecycle).hasPassed("EndEvent_DecisionWithdrawn").isEnded();
    org.assertj.core.api.Assertions.assertThat(isCalled("report-clearance")).isFalse();
  }

  @Test
  void a_change_of_facts_asks_again_only_what_it_touches_while_the_rest_goes_on() {
    var lifecycle = proposed(false, false, "officer");
    end("report-clearance", NOTHING);
    touched = Map.of("clearanceTouched", true, "noticeStale", true);

    runtimeService().correlateMessage("FactsChanged", "LEE-2026-0001");
    settle();
    assertThat(lifecycle).isWaitingAt("CallActivity_ClearanceAnew", "CallActivity_OfficerDecision");
    end("report-clearance", NOTHING);
    end("key-decision-notice", NOTHING);

    assertThat(lifecycle).hasPassed("EndEvent_NoticeFresh").isWaitingAt("CallActivity_OfficerDecision");
  }

  @Test
  void a_change_that_touches_nothing_asks_nobody() {
    var lifecycle = proposed(false, false, "officer");
    touched = Map.of("clearanceTouched", false, "noticeStale", false);

    runtimeService().correlateMessage("FactsChanged", "LEE-2026-0001");
    assertThatCode(ChildModels::settle).doesNotThrowAnyException();

    assertThat(lifecycle).hasPassed("EndEvent_ChangeTakenIn").isWaitingAt("CallActivity_ReportClearance");
  }

  private static ProcessInstance proposed(boolean notice, boolean scrutiny, String maker) {
    var lifecycle = runtimeService()
        .startProcessInstanceByKey("decision-lifecycle", "LEE-2026-0001", Map.of("council", "leeds"));
    end("route-determination", Map.of("noticeNeeded", notice, "scrutinyFirst", scrutiny, "maker", maker));
    return lifecycle;
  }
}
