package org.remit.contract.process;

import java.util.Map;
import org.remit.engine.TaskFacts;
import org.remit.gate.Act;
import org.remit.gate.Gate;
import org.remit.gate.HoldView;
import org.remit.reference.DecisionReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What still forbids the act that a task is for. What the task itself lifts, and what forbids a later act, is not among
 * it.
 */
@Configuration(proxyBeanMethods = false)
class HoldsOnTheAct {

  private record Holds(String taskKey, Act act, Gate gate) implements TaskFacts {
    @Override
    public Map<String, Object> factsFor(DecisionReference decision, String resolution) {
      return Map.of("holds", gate.openHolds(decision, resolution, act).stream().map(HoldView::onAForm).toList());
    }
  }

  @Bean
  TaskFacts holdsOnTheAwardNotice(Gate gate) {
    return new Holds("Task_PublishAwardNotice", Act.AWARD_NOTICE, gate);
  }

  @Bean
  TaskFacts holdsOnTheContract(Gate gate) {
    return new Holds("Task_SignContract", Act.SIGN, gate);
  }

  @Bean
  TaskFacts holdsOnTheStart(Gate gate) {
    return new Holds("Task_StartService", Act.START, gate);
  }

  @Bean
  TaskFacts holdsOnTheVariation(Gate gate) {
    return new Holds("Task_SignVariation", Act.SIGN, gate);
  }

  @Bean
  TaskFacts holdsOnTheGrantAgreement(Gate gate) {
    return new Holds("Task_SignGrantAgreement", Act.SIGN, gate);
  }

  @Bean
  TaskFacts holdsOnTheGrant(Gate gate) {
    return new Holds("Task_PayGrant", Act.PAY, gate);
  }
}
