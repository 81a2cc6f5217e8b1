/**
 * Contracts: what follows an award in effect until the service has started, variations and extensions, grants,
 * challenges, the register of contracts, what follows a contract, and its end. Serves the Public Contracts Regulations
 * 2015 (regs 72, 86, 87, 95), the Procurement Act 2023 (ss.50 to 53, 74 to 77, 80, 101), the Provider Selection Regime
 * Regulations 2023, the Subsidy Control Act 2022 and the Local Government Transparency Code 2015.
 */
@ApplicationModule(
    allowedDependencies = {
      "reference", "calendar", "people", "engine", "routing", "planning", "papers", "gate", "proposal",
      "command"
    })
package org.remit.contract;

import org.springframework.modulith.ApplicationModule;
