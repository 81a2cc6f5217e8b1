/** Who acts: the signed-in person with their roles, declared interests, and the four-eyes rules (invariant 6). */
@ApplicationModule(allowedDependencies = {"reference"})
package org.remit.people;

import org.springframework.modulith.ApplicationModule;
