/**
 * The pensions of staff who move: the route and the risk settled before the tender, because bidders price them; after
 * the award an admission agreement with its security (LGPS Regulations 2013 Sch 2 Pt 3), a certified comparable scheme,
 * or a transferee that is itself a Scheme employer (Best Value Authorities Staff Transfers (Pensions) Direction 2007).
 * The start of the service is held until protection and security are met, not needed, or taken as a risk by name. It
 * reads the scope and the day of the staff transfer, which are settled there.
 */
@ApplicationModule(
    allowedDependencies = {
      "reference", "calendar", "constitution", "people", "routing", "gate", "proposal", "command", "engine", "transfer"
    })
package org.remit.pension;

import org.springframework.modulith.ApplicationModule;
