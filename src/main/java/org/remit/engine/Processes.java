package org.remit.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.springframework.stereotype.Component;

/**
 * Starts, wakes and ends the processes of a decision, as Remit itself: whether the person may have this done was asked
 * before. All of it happens in the caller's transaction.
 */
@Component
public class Processes {

  private final RuntimeService runtime;
  private final AsTheSystem system;

  Processes(RuntimeService runtime, AsTheSystem system) {
    this.runtime = runtime;
    this.system = system;
  }

  /** Starts the latest version of a process; its business key is the decision's reference. */
  public void start(
      String processKey, DecisionReference decision, Authority council, Map<String, Object> variables) {
    system.run(
        () -> {
          var process = runtime.createProcessInstanceByKey(processKey).businessKey(decision.value());
          process.setVariables(variables);
          process.setVariable("council", council.id());
          process.execute();
        });
  }

  /** Starts the latest version of a process before one of its steps: what comes before it is on record already. */
  public void startBefore(
      String step, String processKey, DecisionReference decision, Authority council, Map<String, Object> variables) {
    system.run(
        () -> {
          var process = runtime.createProcessInstanceByKey(processKey).businessKey(decision.value());
          process.setVariables(variables);
          process.setVariable("council", council.id());
          process.startBeforeActivity(step).execute();
        });
  }

  /** Tells everybody of this decision who waits for the message. */
  public boolean correlate(String message, DecisionReference decision) {
    return correlate(message, decision, Map.of(), Map.of());
  }

  /** Tells those of this decision who wait for the message and hold these values. */
  public boolean correlate(String message, DecisionReference decision, Map<String, Object> match) {
    return correlate(message, decision, match, Map.of());
  }

  /**
   * Tells those who wait for a message. It asks first who waits: the engine would refuse a message that nobody waits
   * for, and spoil the transaction. What has happened stands in our tables, where the process will ask for it.
   *
   * @param match values that the waiting step must hold, such as its resolution
   * @param variables values that the message brings to the waiting step's process
   * @return whether anybody waited
   */
  public boolean correlate(
      String message, DecisionReference decision, Map<String, Object> match, Map<String, Object> variables) {
    return system.get(
        () -> {
          var told = waitingFor(message, decision).stream().filter(step -> holds(step, match)).toList();
          told.forEach(step -> runtime.messageEventReceived(message, step.getId(), variables));
          return !told.isEmpty();
        });
  }

  /** Whether a process of this decision waits for the message. */
  public boolean waits(String message, DecisionReference decision) {
    return system.get(() -> !waitingFor(message, decision).isEmpty());
  }

  /** Whether any process of this key is running for the decision. */
  public boolean isRunning(String processKey, DecisionReference decision) {
    return system.get(
        () ->
            runtime
                    .createProcessInstanceQuery()
                    .processDefinitionKey(processKey)
                    .processInstanceBusinessKey(decision.value())
                    .count()
                > 0);
  }

  /** Whether a process of this key is running for one resolution of the decision. */
  public boolean isRunning(String processKey, DecisionReference decision, String resolution) {
    return system.get(
        () ->
            runtime
                    .createProcessInstanceQuery()
                    .processDefinitionKey(processKey)
                    .processInstanceBusinessKey(decision.value())
                    .variableValueEquals("resolution", resolution)
                    .count()
                > 0);
  }

  /** Ends everything that runs for the decision, with its tasks; why stands in the engine's history. */
  public void cancel(DecisionReference decision, String because) {
    system.run(
        () ->
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(decision.value()).rootProcessInstances()
                .list()
                .forEach(root -> runtime.deleteProcessInstance(root.getId(), because)));
  }

  /** Ends the processes of this key that run for the decision by themselves, and not within another. */
  public void cancel(String processKey, DecisionReference decision, String because) {
    system.run(
        () ->
            runtime.createProcessInstanceQuery().processDefinitionKey(processKey)
                .processInstanceBusinessKey(decision.value()).rootProcessInstances()
                .list()
                .forEach(root -> runtime.deleteProcessInstance(root.getId(), because)));
  }

  private List<Execution> waitingFor(String message, DecisionReference decision) {
    return runtime
        .createExecutionQuery()
        .messageEventSubscriptionName(message)
        .processInstanceBusinessKey(decision.value())
        .list();
  }

  private boolean holds(Execution step, Map<String, Object> match) {
    return match.entrySet().stream()
        .allMatch(wanted -> Objects.equals(runtime.getVariable(step.getId(), wanted.getKey()), wanted.getValue()));
  }
}
