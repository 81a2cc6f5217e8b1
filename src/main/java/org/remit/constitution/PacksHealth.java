package org.remit.constitution;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Degraded while a policy pack is not used because something is wrong in it, or because nobody has adopted it; each
 * fault and each pack that waits stands in the log.
 */
@Component("packsHealthIndicator")
class PacksHealth implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(PacksHealth.class);

  private final Constitutions constitutions;

  PacksHealth(Constitutions constitutions) {
    this.constitutions = constitutions;
    constitutions.faults().forEach(fault -> LOG.warn("This policy pack is not used. {}", fault));
    constitutions.waiting().forEach(sentence -> LOG.warn("{}", sentence));
  }

  @Override
  public Health health() {
    var faults = constitutions.faults();
    var waiting = constitutions.waiting();
    if (faults.isEmpty() && waiting.isEmpty()) return Health.up().build();
    return Health.status("DEGRADED").withDetail("faults", faults.stream().map(PackFault::toString).toList())
        .withDetail("waiting", waiting).build();
  }
}
