/**
 * A proposal on its way: written question by question, kept as a draft after each, and sent by the same command as the
 * API's. A draft is nobody's act and nothing of a decision; it is read by whoever writes it, and by nobody else.
 */
@ApplicationModule(allowedDependencies = {"reference", "command", "routing", "proposal"})
package org.remit.intake;

import org.springframework.modulith.ApplicationModule;
