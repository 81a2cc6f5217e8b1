/**
 * Reports and appendices as uploaded, and the notices and records that statute asks for. Public and withheld files lie
 * in two stores (invariant 11). Law: SI 2012/2089 regs 5, 7, 9 to 15, 20 and 21; SI 2014/2095 regs 7 to 9; LGA 1972
 * Schedule 12A.
 */
@ApplicationModule(allowedDependencies = {"reference", "calendar", "people", "command"})
package org.remit.papers;

import org.springframework.modulith.ApplicationModule;
