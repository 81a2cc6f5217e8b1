/**
 * Consents that others give: the successor of a council that is to be dissolved (Local Government and Public
 * Involvement in Health Act 2007 s.24), commissioners under directions, a funder by its conditions. Each holds what it
 * is asked for until it is recorded with what shows it, or legal says why it is not needed. So does what
 * the council's own rules ask for: kinds of hold that its policy pack brings.
 */
@ApplicationModule(
    allowedDependencies = {
      "reference", "calendar", "constitution", "people", "routing", "gate", "proposal", "command"
    })
package org.remit.consent;

import org.springframework.modulith.ApplicationModule;
