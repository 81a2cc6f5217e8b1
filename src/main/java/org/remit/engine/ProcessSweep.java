package org.remit.engine;

/**
 * What is due by the clock and is caught whether or not a timer fired: law is decided from the clock table, timers
 * only wake a case up. Each bean is called every minute, and after every step when time is moved forward. It must not
 * mind being called again, or on two nodes at once.
 */
@FunctionalInterface
public interface ProcessSweep {

  /** Does what is due at the clock's present instant, as Remit itself. */
  void sweep();
}
