/**
 * The decision as a case: what was proposed, what is known of it and from where, its resolutions and how far each has
 * come, the findings about it and their answers. Every capability reads it here and tells it how a resolution moved on.
 */
@ApplicationModule(allowedDependencies =
    {"reference", "calendar", "constitution", "people", "routing", "gate", "command"})
package org.remit.proposal;

import org.springframework.modulith.ApplicationModule;
