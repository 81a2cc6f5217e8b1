/**
 * Pages and API: the home page, a decision's page, the commands, downloads, and errors as RFC 9457 problems. It stands
 * on top: it asks every service and decides nothing.
 */
@ApplicationModule(
    allowedDependencies = {
      "reference", "calendar", "constitution", "people", "command", "engine", "engine :: pages", "routing", "gate",
      "papers", "proposal", "ledger", "planning", "decision", "clearance", "consent", "intake", "register", "callin",
      "procurement", "contract", "transfer", "pension", "assurance"
    })
package org.remit.web;

import org.springframework.modulith.ApplicationModule;
