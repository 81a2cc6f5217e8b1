/**
 * Policy packs: what differs between councils, as dated figures with source and confirmation, read from
 * {@code constitutions/*.yaml} and a folder, and checked at start. Statute common to all stands in the pack
 * {@code england}. An edition is in force once the council's monitoring officer has adopted it.
 */
@ApplicationModule(allowedDependencies = {"reference", "calendar"})
package org.remit.constitution;

import org.springframework.modulith.ApplicationModule;
