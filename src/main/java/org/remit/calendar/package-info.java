/**
 * How days are counted: calendars of bank holidays and closure days, the counting conventions of statutes and
 * constitutions, each named in one place, and days in Europe/London. Every count lists the days that it counted and
 * skipped, with the reason for each.
 */
@ApplicationModule(allowedDependencies = {"reference"})
package org.remit.calendar;

import org.springframework.modulith.ApplicationModule;
