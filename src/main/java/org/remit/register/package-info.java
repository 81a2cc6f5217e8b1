/**
 * The register that the public reads: decisions as published, and the forward plan of key decisions to come (SI
 * 2012/2089 regs 9, 14; SI 2014/2095 reg 8). It only reads, and takes words from published papers alone, so that
 * nothing can stand here that no paper disclosed (invariant 11).
 */
@ApplicationModule(
    allowedDependencies = {
      "reference", "calendar", "constitution", "papers", "proposal", "notice", "callin", "assurance"
    })
package org.remit.register;

import org.springframework.modulith.ApplicationModule;
