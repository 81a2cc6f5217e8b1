/**
 * Camunda's wiring: database, deployment, typed variables, one sign-in, the clock, what every task needs. It knows no
 * law. Together with the {@code process} packages it is the only place that imports the engine.
 */
@ApplicationModule(allowedDependencies = {"reference", "calendar", "people", "routing"})
package org.remit.engine;

import org.springframework.modulith.ApplicationModule;
