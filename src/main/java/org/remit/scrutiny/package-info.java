/**
 * Overview and scrutiny beside a decision (Local Government Act 2000 s.9F): a committee that considers the proposal
 * before it is decided, and its comments for the decision maker; what it says after a decision is kept as a note.
 */
@ApplicationModule(
    allowedDependencies = {
      "reference", "calendar", "people", "routing", "engine", "gate", "proposal", "papers", "command"
    })
package org.remit.scrutiny;

import org.springframework.modulith.ApplicationModule;
