/**
 * Scrutiny's power over a decision that is made but not implemented (Local Government Act 2000 s.9F(4)): the window,
 * the requests and who may sign them, what scrutiny and council say, and the decision maker's second look. Windows,
 * signatories, grounds and ends differ between councils and are read from the constitution. Each resolution goes its
 * own way.
 */
@ApplicationModule(
    allowedDependencies = {
      "reference", "calendar", "constitution", "people", "routing", "gate", "proposal", "papers", "decision", "engine",
      "command"
    })
package org.remit.callin;

import org.springframework.modulith.ApplicationModule;
