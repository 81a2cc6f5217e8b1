/**
 * Assurance: irregularities (what happened otherwise than the law asks: recorded as it happened, opening no gate),
 * corrections (a mistake is corrected, never erased; clocks that rested on it are counted anew), takedowns of papers,
 * and clocks counted anew when a calendar changes.
 */
@ApplicationModule(
    allowedDependencies = {
      "reference", "calendar", "constitution", "people", "engine", "routing", "gate", "proposal", "papers", "callin",
      "procurement", "contract", "command"
    })
package org.remit.assurance;

import org.springframework.modulith.ApplicationModule;
