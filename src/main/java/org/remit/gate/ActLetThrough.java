package org.remit.gate;

import org.remit.reference.DecisionReference;

/**
 * No hold forbade an act that was asked for, and it is done in the same transaction.
 *
 * @param resolution null for an act on the whole decision
 */
public record ActLetThrough(DecisionReference decision, String resolution, Act act) {}
