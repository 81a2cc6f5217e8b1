package org.remit.clearance;

/**
 * What shows that the decision maker had due regard (Equality Act 2010 s.149): a screening or an impact assessment on
 * file, or why neither is needed. Whoever clears the report says it.
 *
 * @param document its name within the decision; null where none is needed
 * @param version the one that was on file; null where none is needed
 * @param withheld whether it is kept from the public
 * @param noneNeeded why none is needed; null where a document shows it
 */
record DueRegard(String document, Integer version, boolean withheld, String noneNeeded) {}
