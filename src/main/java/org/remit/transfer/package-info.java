/**
 * Staff who move with a service: whether they do in law, what the council owes them and their representatives before
 * the day, and the day itself (Transfer of Undertakings (Protection of Employment) Regulations 2006). The transfer
 * happens by law; what Remit holds is the start of the service, until each condition is met, not needed, or taken as a
 * risk by the officer whom the council names. Staff are counted by groups; no name of theirs stands anywhere.
 */
@ApplicationModule(
    allowedDependencies = {
      "reference", "calendar", "constitution", "people", "routing", "gate", "proposal", "command", "engine"
    })
package org.remit.transfer;

import org.springframework.modulith.ApplicationModule;
