/**
 * The one place that says 'not yet', and why: the clocks that run on a decision and the holds on its acts. An act is
 * free when no hold on it is open. Whether a clock has run is read from the clock table against the clock of the day,
 * never concluded from a timer that fired.
 */
@ApplicationModule(allowedDependencies = {"reference", "calendar", "people"})
package org.remit.gate;

import org.springframework.modulith.ApplicationModule;
