/**
 * Procurement: the tender, its evaluation, and the award that it proposes as a decision of its own; and the decisions
 * of partner councils for whom this one leads. Serves the Public Contracts Regulations 2015, the Procurement Act 2023
 * and the Provider Selection Regime Regulations 2023.
 */
@ApplicationModule(
    allowedDependencies = {
      "reference", "calendar", "constitution", "people", "engine", "routing", "papers", "gate", "proposal", "command"
    })
package org.remit.procurement;

import org.springframework.modulith.ApplicationModule;
