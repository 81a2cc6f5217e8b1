package org.remit.support;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.remit.engine.TaskBriefing;
import org.remit.engine.TaskFacts;
import org.remit.engine.TaskForm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The work behind {@code verify-sample.bpmn}, a process for tests of the engine's wiring alone. */
@TestConfiguration(proxyBeanMethods = false)
public class SampleWork {

  private static final BigDecimal LIMIT = new BigDecimal("100");

  /** When the note of each sample was made, by business key. */
  public static final Map<String, Instant> NOTES = new ConcurrentHashMap<>();

  @Bean
  @Primary
  SampleBriefing sampleBriefing(ObjectProvider<TaskBriefing> all) {
    return new SampleBriefing(all);
  }

  @Bean
  TaskFacts sampleFacts() {
    return TaskFacts.of("Task_VerifySample", (decision, resolution) -> Map.of("weight", "two pounds"));
  }

  @Bean
  TaskListener recordSample() {
    return task -> {
      var form = TaskForm.of(task);
      form.choice("outcome", "verified", "returned");
      if (form.money("amount").filter(sum -> sum.compareTo(LIMIT) > 0).isPresent()) {
        throw TaskForm.refusal("amount", "A sample is worth no more than 100 pounds.").because("sample", "house rule");
      }
    };
  }

  @Bean
  JavaDelegate noteSample(Clock clock) {
    return step -> NOTES.put(step.getProcessBusinessKey(), clock.instant());
  }
}
