/**
 * Assurance: irregularities (what happened otherwise than the law asks: recorded as it happened, opening no gate),
 * corrections (a mistake is corrected, never erased; clocks that rested on it are counted anew) and takedowns of papers.
 */
@ApplicationModule(
    allowedDependencies = {
      "reference", "calendar", "people", "routing", "gate", "proposal", "papers", "contract", "command"
    })
package org.remit.assurance;

import org.springframework.modulith.ApplicationModule;
