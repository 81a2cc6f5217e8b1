/**
 * Notice of a key decision and of a meeting in private (SI 2012/2089 regs 5, 9, 10, 11; invariants 2 and 4): 28 clear
 * days, or the general exception with its two publications, or urgency agreed by the first person in the chain who can
 * act. A notice names this matter, its maker and its period; when one of them changes, it no longer stands.
 */
@ApplicationModule(
    allowedDependencies = {"reference", "calendar", "people", "engine", "routing", "gate", "proposal", "papers"})
package org.remit.notice;

import org.springframework.modulith.ApplicationModule;
