package org.remit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.remit.architecture.Models.Model;
import org.remit.support.WholeSuite;
import org.remit.support.WholeSuiteCoverage;

/** The last of all test classes: looks back at what the others have passed. */
@Execution(ExecutionMode.SAME_THREAD)
@Order(Integer.MAX_VALUE)
@DisplayName("The suite as a whole")
class WholeSuiteCoverageTest {

  @Test
  void passes_every_node_and_every_flow_of_every_model() {
    assumeThat(WholeSuite.leftOut()).as("All test classes run; these do not").isEmpty();
    var missed = new TreeSet<String>();
    for (var model : Models.all()) {
      var passed = WholeSuiteCoverage.passedIn(model.process().getId());
      for (var node : model.bpmn().getModelElementsByType(FlowNode.class)) {
        if (!passed.contains(node.getId())) missed.add(name(model, node.getId()));
      }
      for (var flow : model.bpmn().getModelElementsByType(SequenceFlow.class)) {
        if (!isPassed(flow, passed)) missed.add(name(model, flow.getId()));
      }
    }

    assertThat(missed).as("Elements that no test has passed").isEmpty();
  }

  /** What happens first takes the place of an event-based gateway: the engine tells of no flow between the two. */
  private static boolean isPassed(SequenceFlow flow, Set<String> passed) {
    return passed.contains(flow.getId())
        || flow.getSource() instanceof EventBasedGateway && passed.contains(flow.getTarget().getId());
  }

  private static String name(Model model, String element) {
    return model.process().getId() + "/" + element;
  }
}
