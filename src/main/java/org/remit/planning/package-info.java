/**
 * When a decision can be taken and carried out: every step from the first notice to the start of the service with its
 * earliest and its latest day, forward from a day or backward from the day on which a contract, a grant or a transfer
 * must
 * happen; what an exception would save, and what cures an irregularity. Days of law are counted by {@code routing};
 * planning adds how long work usually takes, and never calls that law. Pure: it keeps nothing.
 */
@ApplicationModule(allowedDependencies = {"calendar", "constitution", "reference", "routing"})
package org.remit.planning;

import org.springframework.modulith.ApplicationModule;
