/**
 * Clearance of a report: each discipline verifies the implications that it answers for, and the director approves the
 * report for publication (SI 2012/2089 reg 7; the council's report clearance rules). A clearance is tied to the version
 * of the facts that it verified and goes stale when a fact that it covers changes or the report is
 * replaced; nobody clears or approves a report
 * they wrote (invariant 6).
 */
@ApplicationModule(
    allowedDependencies = {"reference", "calendar", "people", "engine", "routing", "gate", "proposal", "papers"})
package org.remit.clearance;

import org.springframework.modulith.ApplicationModule;
