/**
 * Identifiers and value types that every module shares: a decision's reference, a council, a role, an actor, a refusal.
 */
@ApplicationModule(allowedDependencies = {})
package org.remit.reference;

import org.springframework.modulith.ApplicationModule;
