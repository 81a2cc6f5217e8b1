package org.remit.commissioning;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.remit.support.ChildModels.end;
import static org.remit.support.ChildModels.settle;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.support.ChildModels;
import org.remit.support.ModelTestEngine;

@DisplayName("The resolutions of a decision")
class ResolutionsModelTest {

  private static final Map<String, Object> NOTHING = Map.of();

  @RegisterExtension static final ProcessEngineCoverageExtension engine = ModelTestEngine.covering(0.9);

  private String deployment;

  @AfterEach
  void clear() {
    repositoryService().deleteDeployment(deployment, true);
    Mocks.reset();
  }

  /** The collection that the model asks for, without the case behind it. */
  public record Approved(List<String> letters) {
    public List<String> resolutionsOf(DelegateExecution process) {
      return letters;
    }
  }

  @Nested
  @DisplayName("once published")
  class OncePublished {

    @BeforeEach
    void deployWithStandIns() {
      deployment = ChildModels.deploy("processes/commissioning/decision-effect.bpmn", "call-in",
          "resolution-implementation");
      Mocks.register("carryingOut", new Approved(List.of("a")));
    }

    @Test
    void wait_for_the_end_of_call_in_and_of_every_implementation() {
      Mocks.register("askOpenToCallIn", (JavaDelegate) process -> process.setVariable("openToCallIn", true));
      var effect = published();

      end("call-in", NOTHING);
      assertThat(effect).isNotEnded();
      end("resolution-implementation", NOTHING);

      assertThat(effect).hasPassed("EndEvent_EffectSettled").isEnded();
    }

    @Test
    void are_carried_out_at_once_where_nothing_is_callable() {
      Mocks.register("askOpenToCallIn", (JavaDelegate) process -> process.setVariable("openToCallIn", false));
      var effect = published();

      end("resolution-implementation", NOTHING);

      assertThat(effect).hasNotPassed("CallActivity_CallIn").isEnded();
    }

    private ProcessInstance published() {
      var effect = runtimeService()
          .startProcessInstanceByKey("decision-effect", "LEE-2026-0002", Map.of("council", "leeds"));
      settle();
      return effect;
    }
  }

  @Nested
  @DisplayName("one by one")
  class OneByOne {

    private boolean hasEffect;

    @BeforeEach
    void deployWithStandIns() {
      deployment = ChildModels.deploy("processes/commissioning/resolution-implementation.bpmn",
          "procurement", "contract-award", "contract-variation", "grant-agreement", "pension-admission");
      Mocks.register("recordDelegationOrNote",
          (JavaDelegate) process -> process.setVariable("implementationOutcome", "noted"));
      Mocks.register("recordCarriedOut", (JavaDelegate) process -> {});
    }

    @ParameterizedTest
    @CsvSource({
      "procurement, procurement", "award, contract-award", "variation, contract-variation", "grant, grant-agreement",
      "admission, pension-admission"
    })
    void are_carried_out_by_the_procedure_for_their_kind(String what, String child) {
      hasEffect = true;
      var resolution = approved(what);

      end(child, Map.of("implementationOutcome", "done"));

      assertThat(resolution).hasPassed("EndEvent_ResolutionCarriedOut").isEnded();
    }

    @Test
    void that_ask_for_no_further_act_are_put_on_record() {
      hasEffect = true;

      assertThat(approved("record")).hasPassed("Task_RecordDelegationOrNote").isEnded();
    }

    @Test
    void are_not_carried_out_before_they_have_effect() {
      hasEffect = false;
      var resolution = approved("record");
      assertThat(resolution).isWaitingAt("Gateway_AwaitEffect").hasNotPassed("Task_RecordDelegationOrNote");

      hasEffect = true;
      runtimeService().correlateMessage("ResolutionTookEffect", "LEE-2026-0002");
      settle();

      assertThat(resolution).hasPassed("EndEvent_ResolutionCarriedOut").isEnded();
    }

    @Test
    void that_fall_are_never_carried_out() {
      hasEffect = false;
      var resolution = approved("award");

      runtimeService().correlateMessage("ResolutionFell", "LEE-2026-0002");

      assertThat(resolution).hasPassed("EndEvent_ResolutionFell").hasNotPassed("Gateway_WhatIsToBeDone").isEnded();
    }

    private ProcessInstance approved(String what) {
      Mocks.register("askForEffect",
          (JavaDelegate) process ->
              process.setVariables(Map.of("hasEffect", hasEffect, "implementation", what, "stage", "after-award")));
      var resolution = runtimeService().startProcessInstanceByKey("resolution-implementation", "LEE-2026-0002",
          Map.of("council", "leeds", "resolution", "a"));
      settle();
      return resolution;
    }
  }
}
