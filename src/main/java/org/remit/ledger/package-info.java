/**
 * The append-only audit record (invariants 12 and 15). It listens: whoever changes one of Remit's tables says so by
 * {@link org.remit.reference.Happened}, and the ledger writes one entry in the same transaction, chained per stream by
 * SHA-256. Only pages and exports read it; no capability depends on it. Its format is in {@code src/docs/ledger.md}.
 */
@ApplicationModule(allowedDependencies = {"reference", "calendar", "people"})
package org.remit.ledger;

import org.springframework.modulith.ApplicationModule;
