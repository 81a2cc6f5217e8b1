/**
 * What comes in that is nobody's task: one command of an application service each. A command describes itself, and the
 * API and its plain page are both derived from the description, so that neither can know more than the other.
 */
@ApplicationModule(allowedDependencies = {"reference"})
package org.remit.command;

import org.springframework.modulith.ApplicationModule;
