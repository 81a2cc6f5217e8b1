package org.remit.commissioning;

import org.remit.engine.ProcessSweep;
import org.remit.gate.Gate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes down which clocks have run, before anybody else looks at what follows from them. */
@Component
@Order(0)
class Sweep implements ProcessSweep {

  private final Gate gate;

  Sweep(Gate gate) {
    this.gate = gate;
  }

  @Override
  @Transactional
  public void sweep() {
    gate.noteWhatHasRun();
  }
}
