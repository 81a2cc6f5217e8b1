/**
 * Who acts: the signed-in person with their roles, the posts that they hold or deputise for, declared interests, and
 * the four-eyes rules (invariants 5 and 6).
 */
@ApplicationModule(allowedDependencies = {"reference", "calendar", "constitution"})
package org.remit.people;

import org.springframework.modulith.ApplicationModule;
