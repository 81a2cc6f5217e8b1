package org.remit.engine;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sweeps every minute while Remit serves; tests and commands sweep when they move time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "remit.scheduling", matchIfMissing = true)
class Scheduling {

  private static final long MINUTE = 60_000;

  private final Sweeper sweeper;

  Scheduling(Sweeper sweeper) {
    this.sweeper = sweeper;
  }

  @Scheduled(fixedDelay = MINUTE, initialDelay = MINUTE)
  void everyMinute() {
    sweeper.sweepAll(failure -> {}); // already in the log
  }
}
