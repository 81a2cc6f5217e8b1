/**
 * Consents that others give: the successor of a council that is to be dissolved (Local Government and Public
 * Involvement in Health Act 2007 s.24), commissioners under directions, a funder by its conditions. Each holds what it
 * is asked for until it is recorded with what shows it, or legal says why it is not needed.
 */
@ApplicationModule(allowedDependencies = {"reference", "calendar", "people", "routing", "gate", "proposal", "command"})
package org.remit.consent;

import org.springframework.modulith.ApplicationModule;
