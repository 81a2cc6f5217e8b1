/**
 * The journey of a decision from proposal to the end: it starts the lifecycle when a proposal is registered, answers
 * what the lifecycle asks, tells every task what the case is about, and sees each resolution carried out once it has
 * effect.
 */
@ApplicationModule(
    allowedDependencies = {
      "reference", "calendar", "command", "constitution", "people", "routing", "gate", "proposal", "papers", "callin",
      "engine"
    })
package org.remit.commissioning;

import org.springframework.modulith.ApplicationModule;
