/**
 * Decisions played from a file, as people would take them: one act after the other, each at its own day, by the person
 * whom the file names, through the same tasks and services as any other entry. The five council reports are such files;
 * the evaluation data and the command {@code replay} play them. The format is in {@code src/docs/cases.md}.
 */
@ApplicationModule(
    allowedDependencies = {
      "reference", "calendar", "people", "routing", "gate", "proposal", "papers", "engine", "ledger", "command"
    })
package org.remit.cases;

import org.springframework.modulith.ApplicationModule;
