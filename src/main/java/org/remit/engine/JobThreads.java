package org.remit.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** The engine's own threads, at rest while time is moved: a job's lock would look expired to them. */
@Component
class JobThreads {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final ProcessEngineConfigurationImpl engine;
  private final ObjectProvider<ThreadPoolTaskExecutor> threads;

  JobThreads(
      ProcessEngine engine, @Qualifier("camundaTaskExecutor") ObjectProvider<ThreadPoolTaskExecutor> threads) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.threads = threads;
  }

  <T> T whileAtRest(Supplier<T> work) {
    var executor = engine.getJobExecutor();
    if (executor == null || !executor.isActive()) return work.get();
    executor.shutdown();
    try {
      awaitIdle();
      return work.get();
    } finally {
      executor.start();
    }
  }

  /** Shutting down stops only the search for more jobs; those in hand go on to their end. */
  private void awaitIdle() {
    threads.ifAvailable(
        pool -> {
          while (pool.getActiveCount() > 0 || !pool.getThreadPoolExecutor().getQueue().isEmpty()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
          }
        });
  }
}
