/**
 * Who decides, when it may happen, and why: reads a proposal, asks the decision tables and the council's pack, and
 * answers with a route, its reasons and findings, and with the periods of law. Pure: it keeps nothing and knows no
 * engine; the tables are asked through the port {@link org.remit.routing.DecisionTables}.
 */
@ApplicationModule(allowedDependencies = {"reference", "calendar", "constitution"})
package org.remit.routing;

import org.springframework.modulith.ApplicationModule;
