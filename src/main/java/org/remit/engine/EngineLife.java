package org.remit.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/**
 * Which engine Remit runs on and since when nobody mends it: what those who run Remit must know, and what the engine's
 * own web applications would tell everybody.
 */
@Component
public class EngineLife {

  /** The engine with its version, as the administrator's software list has it. */
  public String name() {
    var version = ProcessEngine.class.getPackage().getImplementationVersion();
    return "Camunda " + (version == null ? "7" : version) + ", Community Edition";
  }

  /** The month of the last release; after it the Community Edition gets neither fixes nor versions. */
  public String lastRelease() {
    return "October 2025";
  }
}
