package org.remit.engine;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Calls every {@link ProcessSweep}, as Remit itself; one that fails does not keep the others from their work. */
@Component
class Sweeper {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

  private final ObjectProvider<ProcessSweep> sweeps;
  private final AsTheSystem system;

  Sweeper(ObjectProvider<ProcessSweep> sweeps, AsTheSystem system) {
    this.sweeps = sweeps;
    this.system = system;
  }

  void sweepAll(Consumer<String> onFailure) {
    system.withNobodySignedIn(
        () -> {
          sweeps.orderedStream().forEach(sweep -> sweep(sweep, onFailure));
          return null;
        });
  }

  private static void sweep(ProcessSweep sweep, Consumer<String> onFailure) {
    try {
      sweep.sweep();
    } catch (RuntimeException e) {
      LOG.error("What is due could not be swept by {}", sweep.getClass().getSimpleName(), e);
      onFailure.accept(String.valueOf(e.getMessage()));
    }
  }
}
