package org.remit.support;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;

/**
 * Stands in for the processes that a model calls: each stand-in waits at one task until the test says how it ended. So
 * a model is tested alone, in any order of its children's ends.
 */
public final class ChildModels {

  private ChildModels() {}

  /** Deploys a model together with stand-ins for these processes; answers the deployment's id. */
  public static String deploy(String model, String... children) {
    var deployment = repositoryService().createDeployment().addClasspathResource(model);
    for (var child : children) {
      deployment.addModelInstance(
          child + ".bpmn",
          Bpmn.createExecutableProcess(child)
              .camundaHistoryTimeToLiveString("P1D")
              .startEvent()
              .userTask("Stub_" + child)
              .endEvent()
              .done());
    }
    return deployment.deploy().getId();
  }

  /** The stand-in of this process comes to its end, with these results. */
  public static void end(String child, Map<String, Object> results) {
    var task = taskService().createTaskQuery().taskDefinitionKey("Stub_" + child).singleResult();
    if (task == null) throw new AssertionError("The process '" + child + "' was not called, or has ended");
    var process = task.getProcessInstanceId();
    results.forEach((name, value) -> org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService()
        .setVariable(process, name, value));
    taskService().complete(task.getId());
    settle();
  }

  /** Takes every step that waits for a job thread. */
  public static void settle() {
    for (var jobs = managementService().createJobQuery().messages().list(); !jobs.isEmpty();
        jobs = managementService().createJobQuery().messages().list()) {
      jobs.forEach(job -> managementService().executeJob(job.getId()));
    }
  }

  /** Whether the stand-in of this process waits for its end. */
  public static boolean isCalled(String child) {
    return taskService().createTaskQuery().taskDefinitionKey("Stub_" + child).count() > 0;
  }
}
