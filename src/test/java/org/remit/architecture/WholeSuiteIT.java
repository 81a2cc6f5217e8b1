package org.remit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.remit.support.WholeSuite;

/** Comes when all test classes have run, and looks back at what they have passed. */
@DisplayName("The suite as a whole")
class WholeSuiteIT {

  @Test
  void passes_every_node_and_every_flow_of_every_model() {
    var suite = WholeSuite.ofThisRun();
    assumeThat(suite.leftOut()).as("All test classes run; these do not").isEmpty();
    var missed = new TreeSet<String>();
    for (var model : Models.all()) {
      var process = model.process().getId();
      for (var node : model.bpmn().getModelElementsByType(FlowNode.class)) {
        if (!suite.hasPassed(process, node.getId())) missed.add(process + "/" + node.getId());
      }
      for (var flow : model.bpmn().getModelElementsByType(SequenceFlow.class)) {
        if (!isPassed(flow, process, suite)) missed.add(process + "/" + flow.getId());
      }
    }

    assertThat(missed).as("Elements that no test has passed").isEmpty();
  }

  /** What happens first takes the place of an event-based gateway: the engine tells of no flow between the two. */
  private static boolean isPassed(SequenceFlow flow, String process, WholeSuite suite) {
    return suite.hasPassed(process, flow.getId())
        || flow.getSource() instanceof EventBasedGateway && suite.hasPassed(process, flow.getTarget().getId());
  }
}
