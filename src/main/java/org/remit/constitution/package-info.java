/**
 * Policy packs: what differs between councils, as dated figures with source and confirmation, read from
 * {@code constitutions/*.yaml} and checked at start. Statute common to all stands in the pack {@code england}.
 */
@ApplicationModule(allowedDependencies = {"reference", "calendar"})
package org.remit.constitution;

import org.springframework.modulith.ApplicationModule;
