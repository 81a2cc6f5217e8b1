/**
 * Who decides, with what authority and on what record. Meetings open agenda and report first (SI 2012/2089 regs 6 and
 * 7; Local Government Act 1972 s.100B), one person may only decide under a delegation that is valid on the day, and
 * every decision leaves the record that statute asks for (SI 2012/2089 regs 12 and 13; SI 2014/2095 reg 7).
 */
@ApplicationModule(
    allowedDependencies = {
      "reference", "calendar", "constitution", "people", "routing", "gate", "proposal", "papers", "notice", "engine",
      "command"
    })
package org.remit.decision;

import org.springframework.modulith.ApplicationModule;
